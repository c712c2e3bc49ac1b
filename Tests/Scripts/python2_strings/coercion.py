print 'a' + u'b', u'a' + 'b', ['a' + u'b'], 'a' == u'a', hash('a') == hash(u'a')
d = {'k': 1}
print d[u'k'], u'k' in d
d[u'k'] = 2
print d
print 'x'.join([u'a', 'b']).__class__.__name__, '%s' % u'a', ['%s' % u'a'], [u'%s' % 'a']
print 'abc'.replace('b', u'B').__class__.__name__, u'abc'.startswith('ab'), 'b' in u'abc'
try:
    '\xff' + u'a'
except UnicodeDecodeError, e:
    print e
try:
    str(u'\xe9')
except UnicodeEncodeError, e:
    print e.encoding, e.start, e.end, e.reason
