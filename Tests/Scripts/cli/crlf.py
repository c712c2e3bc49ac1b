print("windows")
x = """a
b"""
print(repr(x))
if x:
    print("line ends")
