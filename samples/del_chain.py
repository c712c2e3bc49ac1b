# In which order does __del__ run? For a chain: from the head down, one link after the other.
import gc

gc.disable()


class Link:
    def __init__(self, name, *after):
        self.name = name
        self.after = after

    def __del__(self):
        print(' ', self.name, 'ends')


print('a chain: a -> b -> c')
chain = Link('a', Link('b', Link('c')))
del chain

print('a tree: a tuple or a list drops its items last to first')
tree = Link('root', Link('left', Link('leaf')), Link('right'))
del tree

print('a dictionary first to last')
items = {'x': Link('one'), 'y': Link('two')}
del items

print('local variables, in the order of their first assignment in the text')


def local():
    first = Link('first')
    second = Link('second')
    print('  returning')


local()

print('a cycle: the collector calls every __del__, oldest object first, and only then lets go')
one, two = Link('one'), Link('two')
one.after, two.after = two, one
del one, two
gc.collect()

print('a link shared by two lives as long as the longer one')
shared = Link('shared')
short, long = Link('short', shared), Link('long', shared)
del shared
del short
print('  ...')
del long
