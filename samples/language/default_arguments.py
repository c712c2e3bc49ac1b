"""Defaults are evaluated once, when `def` runs; a mutable one is shared by all calls."""
def add(item, basket=[]):
    basket.append(item)
    return basket

print(add('a'), add('b'), add('c', []))
print(add.__defaults__)

def better(item, basket=None):
    basket = [] if basket is None else basket
    basket.append(item)
    return basket

print(better('a'), better('b'))
