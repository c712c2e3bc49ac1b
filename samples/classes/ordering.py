"""Four comparisons from two methods, with `functools.total_ordering`."""
from functools import total_ordering

@total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(part) for part in text.split('.')]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

old, new = Version('3.9'), Version('3.13')
print(old < new, old <= new, old > new, old >= new, max(old, new) is new)

class Half:
    def __lt__(self, other):
        return True

print(Half() < 1, 1 > Half())
try:
    Half() <= 1
except TypeError as error:
    print(error)
