"""Constants are counted like other objects, and held once more until the source they stand in has been run;
names are never freed and have no count."""
import sys

count = sys.getrefcount


def local():
    s = 'hello world'
    t = 'identifier'
    print(count(s), count(t), count('identifier'), count((1, 2)), count('never seen'))


local()
a = 'name_1'
b = a
c = [a, a]
print(count(a), count(b))
d = {a: 1}
print(count(a))
del b, c
print(count(a))


class K:
    attr = 'text of K'
    other = 'iden_tity'
    pair = ('in', 'a tuple')


print(count(K.attr), count(K.other), count(K.pair), count(K.pair[1]))
print(count((lambda: 'lam bda')()))
exec("q = 'in exec'; print(count(q)); r = 'inexec'; print(count(r)); print(count(b'bytes'), count(3.25j))")
exec(compile("q = 'in exec 2'; print(count(q)); r = 'inexec2'; print(count(r)); print(count(b'by2'))", 'f', 'exec'))
print(eval("count('in eval')"))
made = sys.intern('x y' + str(3))
print(count(made), count(str(12345)), count(''.join(['a', 'b'])), count('x'), count(''))
print(count('sys'), count('print'), count('K'), count('attr'), count('name'), count('value'), count('key'))
first = 'twice used'


def second():
    return 'twice used'


print(count(first), first is second())
third = 'twiceused'


def fourth():
    return 'twiceused'


print(count(third), third is fourth())
setattr(K, 'dyn' + str(1), 1)
print(count([name for name in K.__dict__ if name.startswith('dyn')][0]))


def defaults(x='default text', *, k='kwd text'):
    return x


print(count(defaults.__defaults__[0]), count(defaults.__kwdefaults__['k']), count(defaults()))
print(count(f"{'lit in f'}"), count('con' 'cat enated'), count('mul tiple' * 2), count('a' + 'b c'))
keys = {'key one': 'value one'}
print([count(k) for k in keys], count(keys['key one']))
print(count(b'some bytes'), count(3.5j), count((1, 2, 3)), count(10 ** 30), count('hello'), count('world'))
