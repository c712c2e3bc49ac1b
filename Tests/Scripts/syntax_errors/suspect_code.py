# What is legal but suspect is warned about.
x = 5
print(x is 5, "\d")
if (x, "never false"): pass
assert (x, "always true")
print((1, 2) is x)
print(1if x else 2)
try:
    [1, 2](3)
except TypeError as e:
    print(e)
try:
    [1]["a"]
except TypeError as e:
    print(e)
