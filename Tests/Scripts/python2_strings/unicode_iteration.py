print list(u'ab'), sorted(u'ba'), tuple(u'ab'), set(u'a'), [c for c in u'ab'], zip(u'ab', u'c'), list(enumerate(u'a')), map(None, u'ab'), max(u'ab'), min(u'ab'), list(reversed(u'ab')), u'ab'[0], u','.join(u'ab'), list(iter(u'ab')), filter(None, u'ab'), u'a b'.split(), dict.fromkeys(u'ab'), ['x'] + list(u'e'.decode('utf8') if 0 else u'a'), reduce(lambda a, b: a + b, u'ab')
a, b = u'ab'; print repr(a)
x = []; x.extend(u'ab'); x += u'c'; print x
x[0:0] = u'z'; print x
print hasattr('a', '__iter__'), hasattr(u'a', '__iter__'), hasattr([], '__iter__'), type(iter('ab')), list(iter('ab'))
def flatten(x):
    if not hasattr(x, '__iter__'): return [x]
    return [z for y in x for z in flatten(y)]
print flatten(['ab', [u'cd', (1, [2])]])
