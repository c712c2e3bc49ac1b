# At exit, when the module has no function of its own, names go in order of the dictionary.
import weakref
from helper_things import T, make
z = T('z')
a = T('a')
_u = T('_u')
l = [T('l0'), T('l1')]
w = weakref.ref(a, make('callback runs'))
o = T('o'); o.child = T('child')
x = y = T('shared')
b = T('b')
print('end of script')
