"""The variable of a finished loop still holds the last object."""
class Item:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print('    -', self.number)

for item in (Item(n) for n in range(3)):
    pass
print('loop over, the last one lives:', item.number)
item = None
print('now it is gone')
