import __builtin__
print __builtin__.len is len, __name__, __builtin__
for n in 'apply basestring buffer cmp coerce execfile file intern long raw_input reduce reload unichr unicode xrange StandardError'.split():
    print n, hasattr(__builtin__, n) or n == 'buffer'
for n in 'ascii nonlocal breakpoint ModuleNotFoundError FileNotFoundError'.split():
    print n, hasattr(__builtin__, n)
print bytes is str, file is type(open) or type(file), type(None), type(len), type(lambda: 0), type(iter([])), type(1), type('')
print type([]), type(()), type({}), type(set()), type(type), type(object), type(u''), type(1L), type(1.5), type(xrange(1)), type(slice(1))
print int, str, list, object, ValueError, type(Ellipsis), type(NotImplemented)
