class E(Exception): pass
print 'line',
raise E
