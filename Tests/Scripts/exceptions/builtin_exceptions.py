# Attributes, str and repr of the built-in exceptions.
for e in (Exception(), Exception('a'), Exception('a', 2), KeyError('k'), KeyError('k', 1), KeyError(), StopIteration(5), SystemExit(3), SystemExit(), OSError(2, 'No such file', 'name'), OSError(2, 'm'), OSError('one'), OSError(13, 'denied', 'a', None, 'b'), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), UnicodeEncodeError('ascii', 'é', 0, 1, 'ord'), SyntaxError('msg', ('f', 1, 2, 'text')), SyntaxError('only'), ImportError('i', name='n', path='p'), AttributeError('a', name='n', obj=5), NameError('x', name='y'), StopAsyncIteration(1), BaseException('b'), ExceptionGroup('g', [ValueError(1), KeyError(2)])):
    print(type(e).__name__, '|', str(e), '|', repr(e), '|', e.args)
o = OSError(2, 'msg', 'file'); print(type(o).__name__, o.errno, o.strerror, o.filename)
print(StopIteration(1, 2).value, SystemExit('x').code, SystemExit(1, 2).code, ImportError('a', name='m').name)
s = SyntaxError('m', ('file', 3, 4, 'the text', 5, 6)); print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s)
u = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'why'); print(u.encoding, u.object, u.start, u.end, u.reason)
tree = [BaseException]
def walk(c, depth=0):
    if c.__module__ == 'builtins': print('  ' * depth + c.__name__)
    for s in sorted(c.__subclasses__(), key=lambda s: s.__name__):
        if s.__module__ == 'builtins': walk(s, depth + 1)
walk(BaseException)
print(IOError is OSError, EnvironmentError is OSError)
class E(Exception): pass
class F(E):
    def __init__(self, a, b=2): super().__init__(a); self.b = b
    def __str__(self): return 'F says %s' % self.args
print(repr(E()), repr(E(1)), str(E(1)), repr(F('x')), str(F('x')), F('x').b, F('x').args)
e = E('note'); e.add_note('first'); e.add_note('second'); print(e.__notes__)
try: e.add_note(5)
except TypeError as err: print(err)
e.args = (1, 2); print(e); e.custom = 5; print(e.__dict__)
print(e.with_traceback(None) is e, e.__traceback__)
for bad in (lambda: KeyError(a=1), lambda: ImportError(zz=1), lambda: UnicodeDecodeError(1), lambda: StopIteration(x=1), lambda: AttributeError(q=1), lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [5]), lambda: SyntaxError('a', 5)):
    try: print(repr(bad()))
    except (TypeError, ValueError) as err: print(type(err).__name__, err)
