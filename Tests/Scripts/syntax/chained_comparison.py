# Each operand of a chain is evaluated once, and the chain stops at the first false link.
def value(x):
    print('value', x)
    return x

print(value(1) < value(2) < value(3))
print(value(3) < value(2) < value(1))
print(value(1) == value(1) != value(2) in [2, 3])

class Fuzzy:
    def __init__(self, truth):
        self.truth = truth
    def __lt__(self, other):
        return self.truth
    def __repr__(self):
        return 'Fuzzy(%r)' % (self.truth,)

print(Fuzzy('') < 1 < 2, Fuzzy([]) < 1, Fuzzy('yes') < Fuzzy('no') < 3)
print(1 < 2 < 3 < 4 > 0, 1 < 3 > 2, not 1 < 2 < 3)
a = b = c = 1
print(a is b is c, a == b == c == 1, a <= b >= c)
