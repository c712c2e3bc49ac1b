"""All four parts of a `try`, on three ways through it."""
def attempt(text):
    print('---', text)
    try:
        number = int(text)
    except ValueError as error:
        print('except:', error)
        return 'from except'
    else:
        print('else:', number)
        return 'from else'
    finally:
        print('finally, always')

print(attempt('7'))
print(attempt('seven'))
try:
    attempt(None)
except TypeError as error:
    print('not caught inside:', type(error).__name__)
