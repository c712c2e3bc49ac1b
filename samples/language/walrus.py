"""`:=` binds a name in the middle of an expression."""
lines = iter(['first', 'second', ''])
while line := next(lines):
    print(line, len(line))

if (count := len('hello')) > 3:
    print('long:', count)

print([half for n in range(6) if (half := n // 2) % 2], half)
