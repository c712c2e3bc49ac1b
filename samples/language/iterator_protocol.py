"""`for` calls `iter()` once and `next()` until StopIteration; any class can play."""
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        print('iter')
        return CountdownIterator(self.start)

class CountdownIterator:
    def __init__(self, left):
        self.left = left

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left

for number in Countdown(3):
    print(number)
print(list(Countdown(2)), max(Countdown(4)), 2 in Countdown(3))
