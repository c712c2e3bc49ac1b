# Notes about objects that are not ours: a WeakKeyDictionary forgets a note with its object.
import weakref


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return 'Point(%d, %d)' % (self.x, self.y)


class Note:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print('  note dropped:', self.text)


notes = weakref.WeakKeyDictionary()
home, work = Point(0, 0), Point(7, 3)
notes[home] = Note('where I live')
notes[work] = Note('where I work')
for point, note in notes.items():
    print(point, note.text)
del point, note

print('work moves away')
del work
print('left:', list(notes))

# The trap: a value that refers to its key keeps it, and with it the entry, for ever.
trap = Point(1, 1)
notes[trap] = Note('the trap')
notes[trap].about = trap
del trap
print('a note about its own key stays:', len(notes))

# What cannot be referenced weakly cannot be a key.
try:
    notes[(1, 2)] = 'a tuple'
except TypeError as error:
    print('TypeError:', error)
print('the end')
