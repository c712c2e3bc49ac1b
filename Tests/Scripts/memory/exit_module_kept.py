# The module object itself is kept beyond: names with an underscore go first, then the rest.
import sys, builtins
from helper_things import T
builtins.keep_main = sys.modules['__main__']
b = T('b')
_a = T('_a')
a = T('a')
_b = T('_b')
__c = T('__c')
__d__ = T('__d__')
def f(): pass
print('end')
