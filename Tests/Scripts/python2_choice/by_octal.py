mode = 0755
print(mode, 7 / 2)
