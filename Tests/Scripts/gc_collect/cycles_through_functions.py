# Cycles through each part of a function are freed at once; what a late finaliser sees of a function
# and of an instance of an immutable built-in's subclass while the collector breaks cycles.
import gc
import weakref


class Text(str):
    pass


def through(part):
    def function(x=None, *, y=None):
        return part

    if part == 'name':
        text = Text('f')
        text.owner = (function,)
        function.__name__ = text
    elif part == 'qualified name':
        text = Text('f')
        text.owner = function
        function.__qualname__ = text
    elif part == 'dict':
        function.own = function
    elif part == 'annotations':
        function.__annotations__ = {'x': function}
    elif part == 'type parameters':
        function.__type_params__ = (function,)
    elif part == 'defaults':
        function.__defaults__ = (function,)
    elif part == 'keyword defaults':
        function.__kwdefaults__ = {'y': function}
    elif part == 'module':
        function.__module__ = (function,)
    elif part == 'doc':
        function.__doc__ = (function,)
    return weakref.ref(function)


gc.collect()
for part in ('name', 'qualified name', 'dict', 'annotations', 'type parameters', 'defaults',
             'keyword defaults', 'module', 'doc'):
    reference = through(part)
    print(part, reference() is not None, gc.collect(), reference(), gc.collect())


class Late:
    __slots__ = ('seen',)

    def __del__(self):
        global found
        found = [reference() for reference in self.seen]


class Pair(tuple):
    __slots__ = ()

    def __del__(self):
        # References to what is being collected, made too late to be cleared with it.
        self[1].seen = [weakref.ref(self[0])]
        global late
        del late


def lonely(a, b=2):
    """A text."""
    return a, b


late = Late()
pair = tuple.__new__(Pair, (lonely, late))
lonely.__module__ = pair
lonely.more = 1
del lonely, pair
gc.collect()
[function] = found
print(repr(function)[:14], [function.__name__], [function.__qualname__], function.__doc__,
      function.__code__.co_name, len(function.__module__ or ()))
