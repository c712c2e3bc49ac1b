# Nested containers are represented in linear time, until the recursion is too deep.
def deep(make):
    x = None
    for _ in range(100000): x = make(x)
    return x
for make in lambda x: [x], lambda x: (x,), lambda x: {'k': x}, lambda x: [x, [x]][:1]:
    x = deep(make)
    for show in repr, str:
        try: show(x)
        except RecursionError as e: print('RecursionError', str(e)[:32])
shared = [1]
print([[shared, shared], shared])
x = [0]
for _ in range(50): x = [x]
inner = x
while type(inner[0]) is list: inner = inner[0]
inner.append(x)
print(x)
