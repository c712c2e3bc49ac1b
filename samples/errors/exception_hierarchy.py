"""Where the everyday exceptions stand: catching a class catches all below it."""
def tree(cls, depth=0, wanted=frozenset({'LookupError', 'ArithmeticError', 'ValueError', 'OSError'})):
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if depth == 0 and sub.__name__ not in wanted or sub.__module__ != 'builtins':
            continue
        print('    ' * depth + sub.__name__)
        tree(sub, depth + 1)

tree(Exception)
print(issubclass(KeyError, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception))
