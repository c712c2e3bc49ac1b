"""`weakref.finalize` runs once: when the object dies, when it is called, or at the end of the program."""
import weakref

class Resource:
    pass

first, second, third = Resource(), Resource(), Resource()
weakref.finalize(first, print, '    closing the first')
by_hand = weakref.finalize(second, print, '    closing the second')
weakref.finalize(third, print, '    closing the third at exit')
del first
by_hand()
print(by_hand.alive, by_hand())
del second
print('end of the program')
