# How the getters of operator are called, by inspect; recursive_repr passes annotations on.
import inspect
import operator
import reprlib

for getter in operator.attrgetter("a"), operator.itemgetter(1, 2), operator.methodcaller("f", 1):
    print(inspect.signature(getter), inspect.signature(type(getter)), getter.__text_signature__)


def shown(self) -> str:
    """What is shown."""


wrapper = reprlib.recursive_repr()(shown)
print(wrapper.__annotations__, wrapper.__annotations__ is shown.__annotations__)
print(wrapper.__name__, wrapper.__doc__, wrapper.__dict__.keys(), wrapper.__wrapped__ is shown)
