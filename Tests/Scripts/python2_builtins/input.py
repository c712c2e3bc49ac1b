print raw_input('name? ')
print input('number? ') + 1
try:
    raw_input()
except EOFError, e:
    print e
