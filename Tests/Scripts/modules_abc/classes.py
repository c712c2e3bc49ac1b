import sys
import abc
from abc import *
class Base(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def g(self): ...
try: Base()
except TypeError as e: print(e)
class D(Base):
    def f(self): return 1
    g=2
print(D().f(), sorted(Base.__abstractmethods__), D.__abstractmethods__)
class X: pass
print(isinstance(X(),Base), Base.register(X), isinstance(X(),Base), issubclass(X,Base))
try: Base.register(3)
except TypeError as e: print(e)
try: issubclass(3,Base)
except TypeError as e: print(e)
try: D.register(Base)
except RuntimeError as e: print(e)
class H(ABC):
    @classmethod
    def __subclasshook__(cls,C): return hasattr(C,'zz')
class Z: zz=1
print(issubclass(Z,H), issubclass(X,H), isinstance(Z(),H))
print(Base, ABC, ABCMeta, type(Base))
