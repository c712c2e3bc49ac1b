"""A context manager from a generator: what stands before `yield` enters, what follows leaves."""
from contextlib import contextmanager, ExitStack

@contextmanager
def section(title):
    print('<' + title + '>')
    try:
        yield title.upper()
    except ValueError as error:
        print('    handled:', error)
    finally:
        print('</' + title + '>')

with section('first') as name:
    print('   ', name)
with section('second'):
    raise ValueError('oops')

with ExitStack() as stack:
    for title in ('a', 'b'):
        stack.enter_context(section(title))
    stack.callback(print, 'callback goes first')
