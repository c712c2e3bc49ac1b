# Catching, hooks, actions, levels of the stack.
import sys
import warnings


def show(log):
    for w in log:
        print(type(w).__name__, w.category.__name__, w.message, w.lineno, w.filename.rpartition('/')[2], w.file, w.line, w.source)
    log.clear()


class Mine(UserWarning):
    pass


def inner(level, **kw):
    warnings.warn('level %d' % level, stacklevel=level, **kw)


def outer(level, **kw):
    inner(level, **kw)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    for level in (-1, 0, 1, 2, 3, 4, 9):
        outer(level)
    outer(1, skip_file_prefixes=('/nowhere',))
    warnings.warn(Mine('an instance'))
    warnings.warn(Mine('an instance'), DeprecationWarning)
    warnings.warn('with a source', ResourceWarning, source=show)
    warnings.warn_explicit('explicit', Mine, 'dir/file.py', 7)
    warnings.warn_explicit('explicit', Mine, 'dir/file.py', 7, module='m', registry={})
    show(log)
    for action in ('default', 'module', 'once', 'ignore', 'always', 'error'):
        warnings.resetwarnings()
        warnings.simplefilter(action)
        try:
            for i in range(2):
                for category in (UserWarning, Mine):
                    warnings.warn('first ' + action, category)
                    warnings.warn('second ' + action, category)
                    warnings.warn('first ' + action, category)
        except Warning as warning:
            print('raised', repr(warning))
        print(action, len(log))
        show(log)
    warnings.resetwarnings()
    warnings.filterwarnings('ignore', 'kno.n', Mine)
    warnings.filterwarnings('error', category=Mine, module='other')
    warnings.filterwarnings('error', lineno=60, append=True)
    warnings.filterwarnings('ignore', 'KNOWN', module='__main__$')
    for text in ('known', 'well known', 'Known', 'unknown'):
        warnings.warn(text, Mine)
        warnings.warn(text)
    try:
        warnings.warn_explicit('elsewhere', Mine, 'f', 1, 'other.part')
    except Mine as warning:
        print('error', warning)
    show(log)
    print(len(warnings.filters))
    warnings.filterwarnings('ignore', 'KNOWN', module='__main__$', append=True)
    warnings.filterwarnings('ignore', 'kno.n', Mine)
    print(len(warnings.filters), [f[0] for f in warnings.filters])
print(len(warnings.filters))

# Hooks
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.showwarning = lambda *args: print('shown', args[0], args[1].__name__, args[3:])
    warnings.warn('through a hook')
    warnings.showwarning = 5
    try:
        warnings.warn('no function')
    except TypeError as error:
        print(error)
warnings.formatwarning = lambda message, category, filename, lineno, line=None: 'formatted %s %s\n' % (message, category.__name__)
sys.stderr = sys.stdout
warnings.warn('by a function')
sys.stderr = None
warnings.warn('to nobody')
sys.stderr = sys.__stderr__
with warnings.catch_warnings(record=True, action='error', category=Mine) as log:
    warnings.warn('recorded')
    try:
        warnings.warn('mine', Mine)
    except Mine as error:
        print('error', error)
    print(len(log), type(log))
context = warnings.catch_warnings()
print(context)
try:
    context.__exit__(None, None, None)
except RuntimeError as error:
    print(error)
with context:
    try:
        context.__enter__()
    except RuntimeError as error:
        print(error)
for bad in (['not a tuple'], [(5, None, Warning, None, 0)], [('nonsense', None, Warning, None, 0)], 'no list'):
    with warnings.catch_warnings():
        warnings.filters[:] = []
        warnings.filters = bad
        try:
            warnings.warn('about %r' % (bad,))
        except (ValueError, TypeError, RuntimeError) as error:
            print(type(error).__name__, str(error).partition('\n')[0])
print({k: v for k, v in warnings.onceregistry.items() if k != 'version'})
with warnings.catch_warnings(record=True, action='once') as log:
    for i in range(2):
        warnings.warn_explicit('without a registry', Mine, 'f', i)
    print(len(log), {k: v for k, v in warnings.onceregistry.items() if k != 'version'})
