# else clauses, break and continue, and what a loop variable is afterwards.
for i in range(3):
    pass
else:
    print('for else', i)
for i in range(3):
    if i == 1: break
else:
    print('not printed')
while i < 5:
    i += 1
    if i == 3: continue
    print(i, end=' ')
else:
    print('while else')
for x in []:
    pass
else:
    print('empty', 'x' in globals())
def nested():
    for a in range(3):
        for b in range(3):
            if b == 2: break
            if a == 1: continue
            yield a, b
        else:
            yield 'never'
print(list(nested()))
lst = [1, 2, 3]
for v in lst:
    if v < 3: lst.append(v + 10)
    if len(lst) > 6: break
print(lst)
for lst[0] in 'ab': print(lst[0], end=' ')
print(lst)
while True:
    try:
        break
    finally:
        print('finally on break')
for _ in range(2):
    try:
        continue
    finally:
        print('finally on continue')
for i in range(3): i = 10; print(i, end=',')
print()
for c in 'one', 'two': print(c)
