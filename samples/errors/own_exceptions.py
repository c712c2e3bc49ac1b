"""Exceptions of one's own: a base for the program, details as attributes."""
class ShopError(Exception):
    """Anything that can go wrong in the shop."""

class OutOfStock(ShopError):
    def __init__(self, item, wanted, left):
        super().__init__(f'{wanted} x {item} wanted, {left} left')
        self.item, self.missing = item, wanted - left

stock = {'tea': 2}

def buy(item, count):
    if stock[item] < count:
        raise OutOfStock(item, count, stock[item])
    stock[item] -= count
    return stock[item]

print(buy('tea', 1))
try:
    buy('tea', 5)
except ShopError as error:
    print(type(error).__name__, '|', error, '|', error.missing, '|', error.args)
