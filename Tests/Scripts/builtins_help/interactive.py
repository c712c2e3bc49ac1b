# help() of odd things: bound native methods, descriptors, aliases, generic classes, partial objects.
import functools, operator, weakref, enum, typing
class Plain: pass
class Meta(type):
    "meta"
    colour = 3
class Owned(metaclass=Meta):
    "owned"
    weight = 5
print(object.__getattribute__(Owned, '__doc__'), object.__getattribute__(Owned, 'weight'), object.__getattribute__(Owned, 'colour'))
help(Owned)
class Slotted:
    __slots__ = {'a': 'the first', 'b': None}
help(Slotted.a)
help(Slotted.b)
help(Plain().__class__)
def outer():
    def inner(x): "in"
    return inner
help(outer())
class Late:
    borrowed = outer()
    half = functools.partialmethod(print, 1)
    def make(cls): pass
    made = classmethod(make)
    value = property(lambda self: 1)
    quiet = property(None, lambda self, v: None, doc='only set')
    other = operator.attrgetter('x')
help(Late)
help(Late().make)
help(Late.made)
help(functools.partial(int, base=2)) if 0 else None
