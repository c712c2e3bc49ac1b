"""Three ways to merge; the right side wins each time."""
base, extra = {'a': 1, 'b': 2}, {'b': 20, 'c': 30}
print(base | extra, {**extra, **base})
base.update(extra, d=40)
print(base)
base |= [('e', 50)]
print(base, dict(zip('xy', (1, 2))), dict([('k', 'v')], z=0))
print(dict.fromkeys('ab', 0), dict.fromkeys(['one']))
try:
    dict(['abc'])
except ValueError as error:
    print(error)
