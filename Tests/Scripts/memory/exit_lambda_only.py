# One lambda in the module is enough to make its globals a cycle.
from helper_things import T, make
import weakref
z = T('z'); a = T('a')
w = weakref.ref(a, make('not called: the reference dies with its module'))
f = lambda: 0
b = [T('b0'), T('b1')]
a.child = T('child')
