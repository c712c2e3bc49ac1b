print 7 / 2, -7 / 2, 7 / -2, 7.0 / 2, 7 // 2, 7.0 // 2, 7 % 3, -7 % 3, divmod(-7, 3)
print 1 / 2 * 2, 2 / 1, 10L / 3, 10 / 3L
x = 7
x /= 2
print x
try:
    1 / 0
except ZeroDivisionError, e:
    print e
try:
    1.0 / 0
except ZeroDivisionError, e:
    print e
try:
    1 % 0
except ZeroDivisionError, e:
    print e
