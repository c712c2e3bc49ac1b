"""What counts as false: nothing, zero, and empty things. Everything else is true."""
for value in (None, 0, 0.0, 0j, '', (), [], {}, set(), range(0), 'no', [0], -1, 0.1):
    print(f'{value!r:>10} is {"true" if value else "false"}')

class Purse:
    def __init__(self, coins):
        self.coins = coins

    def __len__(self):
        return len(self.coins)

print(bool(Purse([])), bool(Purse([5])))
