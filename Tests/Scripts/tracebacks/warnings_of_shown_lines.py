"""The lines that a traceback shows are parsed once more, and are warned of once more."""
import sys, traceback, warnings
def h():
    ('\w' + 1)
def k(x):
    return [1 if 2else 3, '\q', x[0]][
       0
    ]
def shown():
    try: h()
    except TypeError: return traceback.format_exc()
print(shown())
with warnings.catch_warnings(record=True) as caught:
    shown()
for warning in caught: print(warning)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    print(shown())
    warnings.simplefilter('ignore')
    print(shown())
try:
    h()
except TypeError as error:
    sys.excepthook(type(error), error, error.__traceback__)
try:
    k(1)
except TypeError:
    h()
