"""The `traceback` module writes what the interpreter would print, and lets the program go on."""
import traceback

def deep(level):
    if level == 0:
        raise ValueError('at the bottom')
    deep(level - 1)

try:
    deep(2)
except ValueError as error:
    print(traceback.format_exc())
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    print(traceback.format_exception_only(error))
