"""A weak reference can call a function when its object dies; the object is gone by then."""
import weakref

class File:
    def __init__(self, name):
        self.name = name

def gone(ref):
    print('    callback: dead?', ref() is None, '- was', names.pop(id_of[ref]))

names, id_of = {}, {}
for number, name in enumerate(('a.txt', 'b.txt')):
    file = File(name)
    ref = weakref.ref(file, gone)
    names[number], id_of[ref] = name, number
    print('opened', name)
print('loop over')
del file
print('end', names)
