"""Warnings that are given while the program ends: the modules are gone then, and no source line is shown."""
import builtins
import warnings

warn = warnings.warn


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self, warn_default=warnings.warn):
        warn_default(f'default {self.name}', UserWarning)
        warnings.warn(f'user {self.name}', stacklevel=1)
        if warn is not None:
            warn(f'unclosed {self.name}', ResourceWarning, source=self)


def used():
    local = Resource('of a function')


warnings.simplefilter('always')
used()
module_level = Resource('of the module')
cycle = Resource('of a cycle')
cycle.itself = cycle
builtins.kept = Resource('of builtins')
print('the end')
