"""`repr` is for programmers, `str` for readers; without `__str__`, `repr` serves for both."""
class Money:
    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __repr__(self):
        return f'Money({self.amount!r}, {self.currency!r})'

    def __str__(self):
        return f'{self.amount:.2f} {self.currency}'

    def __format__(self, spec):
        return format(str(self), spec)

price = Money(2.5, 'EUR')
print(price, [price], repr(price), f'{price:>12}|{price!r}')
print(eval(repr(price)).amount)

class Plain:
    def __repr__(self):
        return 'Plain()'

print(Plain(), str(Plain()), f'{Plain()}')
