d = {'one': 1, 'two': 2}
print d.has_key('one'), d.has_key('three'), 'two' in d, d.get('x'), d.get('x', 0), len(d)
print d.keys(), d.values(), d.items(), type(d.keys())
print list(d.iterkeys()), list(d.itervalues()), list(d.iteritems())
it = d.iteritems()
print it.next(), type(d.viewkeys())
for k in d.keys():
    d[k + '!'] = d[k]
print sorted(d)
try:
    d['missing']
except KeyError, e:
    print e, repr(e)
try:
    for k in d: d['x' + k] = 1
except RuntimeError, e:
    print e
