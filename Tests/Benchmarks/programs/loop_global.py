# A loop at module level: every name is a global.
total = 0
index = 0
while index < 3_000_000:
    total = total + index & 1048575
    index += 1
print(total)
