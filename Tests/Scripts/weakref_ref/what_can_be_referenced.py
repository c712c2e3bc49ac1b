# Which built-in objects can be weakly referenced.
import weakref, sys, gc
class C:
    def m(self): pass
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
def f(): yield
async def co(): pass
def show(name, x):
    try: print('%-20s yes %s' % (name, weakref.ref(x)() is x))
    except TypeError as e: print('%-20s %s' % (name, e))
gen = f(); m = C().m
class L(list): pass
class D(dict): pass
class I(int): pass
class S(str): pass
class T(tuple): pass
class B(bytes): pass
class Sl: __slots__ = ()
class SlW: __slots__ = '__weakref__'
cor = co(); cor.close()
for name, x in (('instance', C()), ('class', C), ('function', f), ('generator', gen), ('bound method', m), ('builtin function', len), ('builtin method', [].append), ('method descriptor', str.upper), ('wrapper', object.__init__), ('module', sys), ('set', set()), ('frozenset', frozenset()), ('list', []), ('dict', {}), ('tuple', ()), ('int', 5), ('float', 1.5), ('str', 'x'), ('bytes', b''), ('bytearray', bytearray()), ('None', None), ('True', True), ('Ellipsis', ...), ('range', range(3)), ('slice', slice(1)), ('property', C.__dict__['p']), ('classmethod', C.__dict__['c']), ('staticmethod', C.__dict__['s']), ('code', f.__code__), ('frame', sys._getframe()), ('exception', ValueError()), ('list iterator', iter([])), ('map', map(f, [])), ('zip', zip()), ('type', type), ('object()', object()), ('super', super(C, C())), ('cell', (lambda v: lambda: v)(1).__closure__[0]), ('weakref', weakref.ref(f)), ('proxy', weakref.proxy(f)), ('list subclass', L()), ('dict subclass', D()), ('int subclass', I()), ('str subclass', S()), ('tuple subclass', T()), ('bytes subclass', B()), ('slots', Sl()), ('slots weakref', SlW()), ('coroutine', cor), ('dict keys', {}.keys()), ('memoryview', memoryview(b'')), ('file', sys.stdout), ('mappingproxy', C.__dict__), ('generic alias', list[int]), ('union', int | str), ('NotImplemented', NotImplemented), ('complex', 1j), ('exception group', ExceptionGroup('g', [ValueError()])), ('traceback', None)):
    show(name, x)
try: 1 / 0
except ZeroDivisionError as e: show('traceback', e.__traceback__)
for bases in ((int,), (tuple,), (bytes,), (list,), (dict,), (str,)):
    try: print(bases[0].__name__, weakref.ref(type('X', bases, {'__slots__': ()})()))
    except TypeError as e: print(bases[0].__name__, e)
    try: type('X', bases, {'__slots__': ('__weakref__',)}); print('slot allowed')
    except TypeError as e: print(bases[0].__name__, e)
