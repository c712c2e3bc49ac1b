print hex(255), hex(-255), hex(255L), oct(8), oct(0), oct(8L), bin(5), hex(2 ** 65), chr(65), ord('a'), unichr(8364) == u'\u20ac'
for text in ['x', '', '1.5', '0x10']:
    try:
        int(text)
    except ValueError, e:
        print e
try:
    float('abc')
except ValueError, e:
    print e
try:
    chr(256)
except ValueError, e:
    print e
try:
    int([])
except TypeError, e:
    print e
print bool(0), bool(''), bool('0'), bool([]), bool(0.0), bool(0L), True + True, True == 1, str(True)
