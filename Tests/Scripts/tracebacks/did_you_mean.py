# Suggestions after NameError, AttributeError and ImportError.
import sys
def show(f):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
class Person:
    def __init__(self): self.surname = 'x'; self.__private = 1
    def greet(self): pass
    def use_bare(self): return surname
    def use_bare_method(self): greet()
def local_name():
    counter = 1
    return countre
def attr(): Person().surnme
def method(): Person().gret()
def builtin(): prnt('x')
def module_attr(): sys.exitt()
def from_import(): from sys import exitt
def too_far(): Person().completely_different
def lists(): [].appnd(1)
def strings(): ''.uper()
def short(): a
def missing_self(): Person().use_bare()
def missing_self_method(): Person().use_bare_method()
def forgot_import(): weakref.ref
def kwarg(): sorted([], revers=True)
def own_kwarg(): kw(colr=1)
def kw(color=None): pass
def capital(): false
def private(): Person().__private
class Slots: __slots__ = ('width',)
def slots(): Slots().widht = 1
def nested():
    try: attr()
    except AttributeError as e: raise ValueError('outer') from e
for f in (local_name, attr, method, builtin, module_attr, from_import, too_far, lists, strings, short, missing_self, missing_self_method, forgot_import, kwarg, own_kwarg, capital, private, slots, nested): show(f)
