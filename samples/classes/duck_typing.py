"""What counts is what an object can do, not what it is."""
class Duck:
    def speak(self):
        return 'quack'

class Robot:
    speak = staticmethod(lambda: 'beep')

def chorus(*things):
    for thing in things:
        try:
            print(thing.speak())
        except AttributeError as error:
            print(error)

chorus(Duck(), Robot(), 5)

class Upper:
    def write(self, text):
        self.text = getattr(self, 'text', '') + text.upper()

out = Upper()
print('anything with write() is a file', 1, file=out)
print(out.text, end='')
