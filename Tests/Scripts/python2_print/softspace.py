print 'a',
print 'b',
print
print 'tab\t',
print 'after'
print 'newline\n',
print 'x'
print
print 'end',
