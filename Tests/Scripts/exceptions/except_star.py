# Exception groups and except*.
def run(exc):
    try:
        try: raise exc
        except* ValueError as g: print(' values', repr(g))
        except* (KeyError, TypeError) as g: print(' keys', [repr(x) for x in g.exceptions])
        else: print(' else')
        finally: print(' finally')
    except BaseException as e: print(' left', repr(e))
run(ExceptionGroup('g', [ValueError(1), KeyError('k'), ValueError(2)]))
run(ExceptionGroup('g', [ValueError(1), OSError('o'), ExceptionGroup('n', [TypeError('t'), ValueError(3), IndexError('i')])]))
run(ValueError('naked'))
run(OSError('naked other'))
run(BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)]))
try:
    try: raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError: raise TypeError('from handler')
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError: raise
except BaseException as e: print(repr(e))
eg = ExceptionGroup('top', [ValueError(1), ExceptionGroup('sub', [TypeError(2), ValueError(3)])])
print(eg.message, eg.exceptions, eg.subgroup(ValueError), eg.split(TypeError), eg.derive([KeyError(1)]), eg, sep='\n')
print(eg.subgroup(lambda e: isinstance(e, TypeError)), eg.subgroup(OSError))
for bad in ('try: raise ValueError\nexcept* ExceptionGroup: pass', 'try: raise ValueError\nexcept* 5: pass'):
    try: exec(bad)
    except TypeError as e: print(e)
def loop():
    for x in range(2):
        try: raise ExceptionGroup('g', [ValueError(x)])
        except* ValueError: print('handled', x)
loop()
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
print(repr(MyGroup('m', [ValueError(1), KeyError(1)]).subgroup(KeyError)))
