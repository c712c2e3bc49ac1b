"""A `return` in `finally` replaces everything: the value, and the exception too."""
def value():
    try:
        return 'from try'
    finally:
        print('finally runs before the return is done')

def lost():
    try:
        1 / 0
    finally:
        return 'the exception is gone'

def loop():
    for number in range(3):
        try:
            continue
        finally:
            print('leaving round', number)
    return 'done'

print(value())
print(lost())
print(loop())
