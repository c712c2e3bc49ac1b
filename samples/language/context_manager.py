"""`with` calls `__enter__` and, however the block is left, `__exit__`."""
class Door:
    def __enter__(self):
        print('open')
        return 'the room'

    def __exit__(self, kind, error, trace):
        print('close', kind and kind.__name__)
        return kind is KeyError      # a true answer swallows the exception

with Door() as room:
    print('in', room)

with Door():
    {}['missing']
print('the KeyError was swallowed')

def leave():
    with Door():
        return 'returned from inside'

print(leave())
