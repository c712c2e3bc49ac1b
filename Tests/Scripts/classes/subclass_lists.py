"""__subclasses__: its order, and classes that die or change their bases among many."""
import gc


class Base:
    pass


class Other:
    pass


def names(cls):
    return [sub.__name__ for sub in cls.__subclasses__()]


kept = [type(f'K{i}', (Base,), {}) for i in range(12)]
print(names(Base))
del kept[1::2]
gc.collect()
print(names(Base))
kept.append(type('Late', (Base, Other), {}))
print(names(Base), names(Other))
del kept[0]
gc.collect()
print(names(Base))

# A class that gets new bases goes to the ends of their lists.
kept[0].__bases__ = (Other, Base)
print(names(Base), names(Other))
kept[0].__bases__ = (Other,)
print(names(Base), names(Other))
kept[1].__bases__ = (Other,)
kept[0].__bases__ = (Base,)
print(names(Base), names(Other))

# What is set on the base reaches all who are left.
Base.value = 1
print([cls.value for cls in kept if issubclass(cls, Base)])
Base.value = 2
print([cls.value for cls in kept if issubclass(cls, Base)])
del kept
gc.collect()
print(names(Base), names(Other))

# Many classes of one base live and die in time that grows with their number alone.
crowd = [type('C', (Base,), {}) for _ in range(5000)]
print(len(Base.__subclasses__()))
del crowd[:4990]
gc.collect()
print(len(Base.__subclasses__()), Base.__subclasses__()[0] is crowd[0])
del crowd
gc.collect()
print(Base.__subclasses__())
