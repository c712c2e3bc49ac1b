import numbers
from numbers import *
print(isinstance(1,Integral), isinstance(1.0,Real), isinstance(1j,Complex), isinstance(1.0,Integral), isinstance(True,Rational), issubclass(int,Number), isinstance('a',Number), sorted(numbers.__all__), Integral.__mro__)
class F(Rational): pass
try: F()
except TypeError as e: print(e)
