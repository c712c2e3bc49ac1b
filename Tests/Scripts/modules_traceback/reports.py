# TracebackException: chains, groups, notes, syntax errors, comparison.
import sys
import traceback


def caught(f, *args):
    try:
        f(*args)
    except BaseException as error:
        return error


class Mine(Exception):
    pass


class Outer:
    class Inner(ValueError):
        pass


class BadStr(Exception):
    def __str__(self):
        raise ValueError('no text')


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise Mine('middle') from error
    except Mine:
        raise Outer.Inner('last')


def silent():
    try:
        1 / 0
    except ZeroDivisionError:
        raise Mine from None


def group():
    error = ExceptionGroup('group', [caught(chain), ValueError('one\ntwo'), ExceptionGroup('nested', [TypeError(1), caught(silent)])])
    error.add_note('note of\nthe group')
    raise error


def unknown_name():
    return caugt


def noted():
    error = KeyError('key')
    error.add_note('first')
    error.add_note('second\nthird')
    error.__notes__.append(5)
    raise error


def other_notes():
    error = KeyError('key')
    error.__notes__ = {'no': 'list'}
    raise error


def syntax():
    compile('a = (1,\nb c', '<text>', 'exec')


for make in (chain, silent, group, unknown_name, noted, other_notes, syntax, lambda: BadStr.__call__().x, lambda: (_ for _ in ()).throw(BadStr())):
    error = caught(make)
    te = traceback.TracebackException.from_exception(error)
    print('==', te.exc_type_str, '|', str(te), '|', te.exc_type_module, te.exc_type_qualname, len(te.stack))
    print(''.join(te.format()))
    print(list(te.format_exception_only()))
    print(list(te.format_exception_only(show_group=True)))
    print(list(te.format(chain=False))[-1:], te.__suppress_context__, te.__cause__ and te.__cause__.exc_type_str, te.__context__ and te.__context__.exc_type_str, te.__notes__)
    print(te == traceback.TracebackException.from_exception(error), te == 5, te.exceptions and len(te.exceptions))
    print(traceback.format_exception(error) == list(te.format()), traceback.format_exception_only(error) == list(te.format_exception_only()))
    compact = traceback.TracebackException.from_exception(error, compact=True)
    print(compact.__context__ and compact.__context__.exc_type_str, list(compact.format()) == list(te.format()))

te = traceback.TracebackException.from_exception(caught(syntax))
print(te.filename, te.lineno, te.end_lineno, repr(te.text), te.offset, te.end_offset, te.msg)
te.lineno, te.text, te.offset = '77', '    changed text', 6
print(''.join(te.format_exception_only()))
big = ExceptionGroup('big', [ExceptionGroup(str(i), [ValueError(i)] * 3) for i in range(5)])
for width, depth in ((2, 10), (15, 1), (0, 0), (3, 0)):
    te = traceback.TracebackException(type(big), big, None, max_group_width=width, max_group_depth=depth)
    print(''.join(te.format()))
deep = ValueError('deep')
for i in range(13):
    deep = ExceptionGroup('level %d' % i, [deep])
print(''.join(traceback.format_exception(deep)))

te = traceback.TracebackException.from_exception(caught(chain), capture_locals=True, limit=1)
print(len(te.stack), te.stack[0].locals.keys() >= {'f', 'args'})
te._str = 'another text'
te.stack = traceback.StackSummary.from_list([('file', 1, 'name', 'source')])
te.__context__ = None
print(''.join(te.format()))
te.print(file=sys.stdout, chain=False)
te = traceback.TracebackException(ValueError, ValueError('a\nb'), None, save_exc_type=False)
print(str(te), te.exc_type_str, list(te.format()))


class Report(traceback.TracebackException):
    def format_exception_only(self, **kwargs):
        yield 'my last line\n'


print(''.join(Report.from_exception(caught(silent)).format()))
print(traceback.format_exception(None), traceback.format_exception_only(None), traceback.format_exception_only(ValueError, ValueError('x')))
print(traceback.format_exception(ValueError, ValueError('x'), None), traceback.format_exception('anything', ValueError('x'), None), traceback.format_exc())
for bad in (lambda: traceback.format_exception(ValueError), lambda: traceback.format_exception(ValueError, ValueError()), lambda: traceback.print_exception('text'), lambda: traceback.print_last(), lambda: traceback.format_exception(ValueError, tb=None)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    chain()
except Exception:
    traceback.print_exc(file=sys.stdout, limit=1)
    print(traceback.format_exc(chain=False).count('\n'))
    traceback.print_exception(*sys.exc_info(), file=sys.stdout, limit=-1, chain=False)
error = caught(chain)
error.__cause__ = error
error.__context__.__context__.__context__ = error
print(len(traceback.format_exception(error)))


def long(n):
    try:
        1 / 0
    except ZeroDivisionError:
        if n:
            long(n - 1)
        raise KeyError(n)


print(sum('ZeroDivisionError' in line for line in traceback.format_exception(caught(long, 60))))
for name in traceback.__all__:
    print(name, end=' ')
print()
