"""`a < b < c` asks about both pairs but evaluates the middle only once."""
def middle():
    print('evaluated')
    return 5

print(1 < middle() < 10)
print(1 < middle() < 3)
print(1 < 2 > 1, 1 == 1.0 == True)
print((3 > 2) > 1, 3 > 2 > 1)
