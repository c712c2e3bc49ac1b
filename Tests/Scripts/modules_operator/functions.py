import operator
from operator import *
print([getattr(operator,n)(7,2) for n in 'add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor lt le eq ne gt ge is_ is_not'.split()])
print(neg(3),pos(3),inv(3),invert(3),abs(-3),index(True),not_(0),truth([]),concat([1],[2]),contains([1],1),countOf([1,1,2],1),indexOf([1,2],2),getitem('abc',1),length_hint([1,2]),length_hint(iter([1])),call(max,1,2))
a=[1,2]; setitem(a,0,5); delitem(a,1); print(a, iadd(a,[3]) is a, iconcat(a,[4]))
print(itemgetter(1)('abc'), itemgetter(0,2)('abc'), itemgetter(slice(1,3))('abcd'), attrgetter('real')(3), attrgetter('real','imag')(3), attrgetter('__class__.__name__')(3), methodcaller('upper')('a'), methodcaller('split','b',maxsplit=1)('abcbd'))
print(itemgetter(1), itemgetter(1,'a'), attrgetter('a.b','c'), methodcaller('f',1,x=2), add, operator.__add__ is add)
for f in [lambda: itemgetter(), lambda: attrgetter(3), lambda: methodcaller(), lambda: methodcaller(3), lambda: concat(1,2), lambda: indexOf([],1), lambda: add(1), lambda: length_hint([], 'a'), lambda: itemgetter(5)([]), lambda: attrgetter('x.y')(3), lambda: index(1.5), lambda: add(1,'a'), lambda: concat([],3)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted(operator.__all__))
print([n for n in dir(operator) if n[:2]=='__' and n not in ('__builtins__','__cached__','__file__')])
