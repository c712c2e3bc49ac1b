"""An object whose `__repr__` fails: the error appears where the text is needed."""
class Broken:
    def __repr__(self):
        raise RuntimeError('no text for this')

broken = Broken()
print('making it was no problem')
for attempt in (lambda: print(broken), lambda: f'{broken}', lambda: [broken].__repr__()):
    try:
        attempt()
    except RuntimeError as error:
        print('RuntimeError:', error)
broken.missing
