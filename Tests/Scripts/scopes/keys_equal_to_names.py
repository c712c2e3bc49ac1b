# Names are found under keys that are no strings but equal to them, and what that runs may change things.
import builtins

original = builtins.iter


class Name:
    def __init__(self, name, iterator=()):
        self.name, self.iterator = name, iterator

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        list(self.iterator)
        return other == self.name


namespace = {Name('value'): 5}
exec('print(value)\ndef function():\n    return value\nprint(function())', namespace)

made = [original('xyz'), original([1, 2]), original((1, 2)), original(lambda: 0, 0),
        original(b'ab'), original(bytearray(b'ab')), reversed([1, 2])]
for iterator in made:
    del builtins.__dict__['iter']
    builtins.__dict__[Name('iter', iterator)] = original
    try:
        function, *rest = iterator.__reduce__()
    finally:
        del builtins.__dict__['iter']
        builtins.iter = original
    print(function, rest)
