"""Hooks of the module that were deleted, and globals that are none."""
import sys
import warnings

sys.stderr = sys.stdout
warnings.simplefilter('always')
shown = warnings.showwarning
del warnings.showwarning
warnings.warn('without showwarning')
warnings.showwarning = None
try:
    warnings.warn('with None')
except TypeError as error:
    print(error)
warnings.showwarning = shown
formatted = warnings.formatwarning
del warnings.formatwarning
warnings.warn('without formatwarning')
warnings.formatwarning = lambda *args: f'own {args[0]} {args[1].__name__} {args[3:]}\n'
warnings.warn('with a format of its own')
warnings.formatwarning = formatted
for module_globals in None, {}, True, []:
    try:
        warnings.warn_explicit('text', UserWarning, 'nowhere', 42, module_globals=module_globals)
    except TypeError as error:
        print(error)
