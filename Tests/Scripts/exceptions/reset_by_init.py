# `__init__` called again forgets what it is not given; a cleared coroutine frame was never awaited.
import warnings

for error in (ImportError('text', name='n', path='p', name_from='f'),
              NameError('text', name='n'), AttributeError('text', name='n', obj=3)):
    fields = [name for name in ('msg', 'name', 'path', 'name_from', 'obj') if hasattr(error, name)]
    print(type(error).__name__, [getattr(error, name) for name in fields])
    error.__init__('one', 'two', name='other')
    print(error.args, [getattr(error, name) for name in fields])
    error.__init__()
    print(error.args, [getattr(error, name) for name in fields])
    try:
        error.__init__(name='kept', invalid=1)
    except TypeError as refused:
        print(refused, [getattr(error, name) for name in fields])


async def nobody():
    pass


def plain():
    yield


waiting = nobody()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    waiting.cr_frame.clear()
    print([str(warning.message) for warning in seen])
    waiting.close()
    generator = plain()
    generator.gi_frame.clear()
    print(len(seen), generator.gi_frame is None, list(generator))
