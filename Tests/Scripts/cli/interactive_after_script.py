value = 10
print("ran")
