"""A module that is not there, one inside a module that is no package, and relative imports from nowhere."""

for statement in ('import no_such_module', 'import os.no_such_part', 'import math.sub',
                  'from . import something', 'from .. import above', 'import no_such.inner'):
    try:
        exec(statement, {'__name__': 'sample'})
    except ImportError as error:
        print(f'{statement:34} {type(error).__name__}: {error}')
