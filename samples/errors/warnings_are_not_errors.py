"""A warning is a line on the error stream; a filter can make it an exception."""
import warnings

def old_name():
    warnings.warn('old_name() is now new_name()', DeprecationWarning, stacklevel=2)
    return 42

print(old_name())
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        old_name()
    except DeprecationWarning as warning:
        print('caught:', warning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    old_name()
print(len(caught), caught[0].category.__name__, caught[0].message)
