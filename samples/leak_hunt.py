# Hunting a leak: who still holds my object? gc.get_referrers asks every container.
import gc
import weakref


class Document:
    def __init__(self, title):
        self.title = title


class Editor:
    history = []

    def __init__(self):
        self.current = None

    def open(self, title):
        self.current = Document(title)
        Editor.history.append({'action': 'open', 'document': self.current})

    def close(self):
        self.current = None


editor = Editor()
editor.open('letter')
watch = weakref.ref(editor.current)
editor.close()
print('closed, but alive:', watch() is not None)

# Who holds the document? Ask again about the holder, until it is something with a name.
holders = gc.get_referrers(watch())
print('held by:', [type(holder).__name__ for holder in holders])
entry = holders[0]
print('which is', {key: type(value).__name__ for key, value in entry.items()})
del holders

owners = [owner for owner in gc.get_referrers(entry) if owner is not globals()]
print('held by:', [type(owner).__name__ for owner in owners])
print('which is Editor.history:', owners[0] is Editor.history)
del owners

# And the other way round: what does an object hold?
print('the entry holds:', sorted(type(item).__name__ for item in gc.get_referents(entry)))
del entry

Editor.history.clear()
print('history cleared, alive:', watch() is not None)
