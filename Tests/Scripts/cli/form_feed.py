print("form feed")
print("after")
