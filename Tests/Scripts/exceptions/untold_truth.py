# An exception whose truth cannot be told, or is false, at the end of a program.
import sys
class Silent(Exception):
    def __len__(self): return 0
class Untold(Exception):
    def __bool__(self):
        print('asked')
        return None
def shown(make):
    try: make()
    except BaseException as e:
        sys.excepthook(type(e), e, e.__traceback__)
def a(): raise ValueError('a') from Silent('cause')
def b(): raise Silent('b') from ValueError('cause')
def c(): raise ValueError('c') from Untold('cause')
def d():
    try: raise Untold('first')
    finally: print(undefined)
def e():
    raise (Untold if 1 else None)('e' + str(len('abc')))
for f in (a, b, c, d, e):
    shown(f)
e()
