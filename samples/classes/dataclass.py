"""`@dataclass` writes `__init__`, `__repr__` and `__eq__` from the annotated attributes."""
from dataclasses import dataclass, field, asdict, replace

@dataclass(order=True)
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list, compare=False)

tea = Item('tea', 2.5)
print(tea, tea == Item('tea', 2.5, ['hot']), tea < Item('tea', 3))
tea.tags.append('green')
print(asdict(tea), replace(tea, price=9), Item('x').tags)

@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

try:
    Point(1).x = 5
except Exception as error:
    print(type(error).__name__, error)
print({Point(1), Point(1)})
