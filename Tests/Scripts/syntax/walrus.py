# Assignment expressions, and the scope they bind in.
if (n := len('hello')) > 3:
    print(n)
while (line := [None, 'b', 'a'][n - 3 if n >= 3 else 0]):
    print(line)
    n -= 1
print([y := 1, y ** 2], [last := i for i in range(4)], last)
print(any((hit := w).startswith('b') for w in ['abc', 'bcd', 'cde']), hit)
def f():
    [z := i for i in (1, 2)]
    return z
print(f(), 'z' in globals())
print((a := 1, b := 2), a, b)
d = {(k := 'key'): (v := 'value')}
print(d, k, v)
lst = [1, 2, 3, 4]
print(lst[(i := 1):(j := 3)], i, j)
print(f'{(q := 5)} {q:=5}|')
