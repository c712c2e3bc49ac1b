try:
    {}['x']
except KeyError, e:
    print(e)
print(7 / 2)
