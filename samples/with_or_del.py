# Two ways to clean up: `with` says when, __del__ hopes for the best.
import gc

gc.disable()


class Door:
    def __init__(self, name):
        self.name = name
        self.is_open = True
        print('  %s opens' % name)

    def close(self, how):
        if self.is_open:
            self.is_open = False
            print('  %s closes (%s)' % (self.name, how))

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close('with' if kind is None else 'with, after ' + kind.__name__)

    def __del__(self):
        self.close('__del__')


print('with: closed at the end of the block, though the object lives on')
with Door('front') as front:
    print('  inside')
print('  outside, still an object:', front.name)

print('with: closed on the way out of an error')
try:
    with Door('back') as back:
        back.lock
except AttributeError as error:
    print('  AttributeError:', error)
    del error

print('__del__: closed when the last reference goes ...')
door = Door('garden')
also = door
del door
print('  not yet')
del also

print('... which may be never: in a cycle')
door = Door('cellar')
door.room = [door]
del door
print('  still open; the collector comes at last:')
gc.collect()

print('... and an error inside __del__ goes nowhere: it is only reported')


class Jammed:
    def __del__(self):
        raise RuntimeError('jammed')


Jammed()
print('  the program goes on')
