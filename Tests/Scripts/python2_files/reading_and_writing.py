f = open('test_file.txt', 'w')
f.write('line one\nline two\n')
print >>f, 'line', 3
f.writelines(['a\n', 'b\n'])
f.close()
print f.closed, f.name, f.mode
f = open('test_file.txt')
print repr(f.readline()), f.read(4), f.tell()
f.seek(0)
print f.readlines()
f.close()
for line in open('test_file.txt'): print line,
with open('test_file.txt', 'a') as f:
    f.write('\xe4\xb8\xad')
data = file('test_file.txt', 'rb').read() if False else open('test_file.txt', 'rb').read()
print len(data), repr(data[-3:])
try:
    open('/no/such/file')
except IOError, e:
    print e, e.errno, e.filename
try:
    f.read()
except ValueError, e:
    print e
