"""An OSError made with a number becomes the subclass for that number."""
for number in (2, 13, 17, 28):
    error = OSError(number, 'the reason', 'a/file.txt')
    print(type(error).__name__, '|', error, '|', error.errno == number, error.filename)
try:
    open('there/is/no/such/file')
except FileNotFoundError as error:
    print(error, '|', error.strerror)
