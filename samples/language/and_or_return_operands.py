"""`and` and `or` answer one of their operands, and leave the other alone if it is not needed."""
def say(value):
    print('looked at', repr(value))
    return value

print(say('') or say('default'))
print(say(0) and say(1 / 1))
print(say('first') or say('never reached'))
print(not say([]))
print([] or {} or 'the last one')
