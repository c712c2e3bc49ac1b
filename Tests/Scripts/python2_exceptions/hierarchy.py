print StandardError, Exception.__bases__, StandardError.__bases__, ValueError.__bases__
for E in [ValueError, KeyError, IOError, ZeroDivisionError, NameError, RuntimeError, AttributeError]:
    print E.__name__, issubclass(E, StandardError), issubclass(E, Exception), E
for E in [StopIteration, Warning, SystemExit, KeyboardInterrupt, GeneratorExit]:
    print E.__name__, issubclass(E, StandardError), issubclass(E, Exception)
print KeyError.__module__, KeyError.__mro__
