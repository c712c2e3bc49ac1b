# Documentation, inherited too.
import functools
from inspect import getdoc, cleandoc
class Base:
    """The base.

        indented
    back
    """
    def m(self):
        """M of the base."""
    @property
    def p(self):
        "P of the base."
    @classmethod
    def c(cls):
        "C of the base."
    @staticmethod
    def s():
        "S of the base."
    @functools.cached_property
    def cached(self):
        "Cached in the base."
class Sub(Base):
    def m(self): pass
    @property
    def p(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    def _getter(self): pass
    @functools.cached_property
    def cached(self): pass
class Slotted:
    __slots__ = {'power': 'measured in kilowatts', 'other': None}
class L(list):
    def append(self, x): pass
    __doc__ = None
for o in (Base, Sub, Sub.m, Sub().m, Sub.p, Sub.c, Sub().c, Sub.s, Sub.cached, Slotted.power, Slotted.other, L.append, L().append, Sub(), lambda: 0):
    print(repr(getdoc(o)))
for t in ('', '\n', ' a', 'a\n  b\n    c\n', '\n\n  x\n   y\n\n', 'a\n\tb\n        c', '  a\n b\n\n\n', 'a\n  \n b'):
    print(repr(cleandoc(t)))
