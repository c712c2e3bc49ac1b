# What the exceptions that get a suggestion say themselves: the suggestion is no part of it.
class C:
    colour = 1
    def method(self): pass
def show(f):
    try: f()
    except Exception as e: print(type(e).__name__, '|', e, '|', getattr(e, 'name', None))
value_one = 1
show(lambda: value_on)
show(lambda: C().color)
show(lambda: C().methd())
show(lambda: [].appendd)
import sys
show(lambda: sys.maxsizes)
show(lambda: 'x'.upppper())
try:
    import sis
except ImportError as e: print(type(e).__name__, e, e.name)
try:
    from sys import maxsiz
except ImportError as e: print(type(e).__name__, str(e).split(' (')[0], e.name)
show(lambda: undefined_name_without_neighbours)
show(lambda: int('x1'))
show(lambda: prin('a'))
