"""An Enum is a class whose few objects have names."""
from enum import Enum, Flag, auto

class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1        # another name for RED

print(Color.RED, repr(Color.GREEN), Color(2).name, Color['RED'].value, Color.CRIMSON is Color.RED)
print(list(Color), Color.RED == 1, Color.RED in Color)

class Access(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()

mine = Access.READ | Access.RUN
print(mine, Access.WRITE in mine, mine & Access.READ)
try:
    Color(9)
except ValueError as error:
    print(error)
