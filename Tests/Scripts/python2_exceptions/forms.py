try:
    raise ValueError, 'old form'
except ValueError, e:
    print e, e.args, e.message
try:
    raise ValueError('new form')
except (KeyError, ValueError), e:
    print e
try:
    raise ValueError
except ValueError as e:
    print repr(e), repr(str(e)), e.args
try:
    raise KeyError, ('a', 'b')
except KeyError, e:
    print e, e.args
try:
    raise TypeError, TypeError('instance')
except TypeError, e:
    print repr(e)
print e
try:
    raise 'string'
except TypeError, e:
    print e
try:
    raise 5
except TypeError, e:
    print e
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ArithmeticError, e:
    print 'reraised', e
try:
    [1, 2, 3][5]
except LookupError, (msg):
    print msg
try:
    raise ValueError('a', 'b')
except ValueError, (x, y):
    print x, y
