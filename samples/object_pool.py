# An object pool that never lends a thing twice and takes back what is dropped without a word.
import weakref


class Connection:
    """What is expensive to make. It outlives the handles that are given out."""

    def __init__(self, number):
        self.number = number

    def send(self, text):
        print('  connection %d: %s' % (self.number, text))


class Handle:
    """What a borrower holds. When the last reference to it goes, the connection is free again."""

    def __init__(self, connection):
        self.send = connection.send


class Pool:
    def __init__(self):
        self._free = []
        self._made = 0

    def borrow(self):
        if self._free:
            connection = self._free.pop()
        else:
            self._made += 1
            connection = Connection(self._made)
            print('  made connection', connection.number)
        handle = Handle(connection)
        weakref.finalize(handle, self._free.append, connection).atexit = False
        return handle

    def state(self):
        return '%d made, %d free' % (self._made, len(self._free))


pool = Pool()
print('two borrowers at once')
first, second = pool.borrow(), pool.borrow()
first.send('hello')
second.send('hello')
print('the first leaves:', end=' ')
del first
print(pool.state())
print('a third gets the same connection')
third = pool.borrow()
third.send('hello again')


def careless():
    pool.borrow().send('never given back')
    raise ValueError('something else went wrong')


print('even an error gives it back')
try:
    careless()
except ValueError as error:
    print('  error:', error)
print(pool.state())
