# Why weakref.ref(obj.method) is dead at birth, and what WeakMethod does about it.
import weakref


class Button:
    def __init__(self, label):
        self.label = label

    def click(self):
        return 'clicked ' + self.label


button = Button('OK')

# Each `button.click` is a new object that binds the function to the button for one moment.
print('the same method object:', button.click is button.click)
print('equal methods:', button.click == button.click)

plain = weakref.ref(button.click)
print('plain reference:', plain())

weak = weakref.WeakMethod(button.click)
print('WeakMethod:', weak()())
print('equal to another:', weak == weakref.WeakMethod(button.click))

told = weakref.WeakMethod(button.click, lambda reference: print('the button is gone'))
del button
print('after the end:', weak(), told())

# Functions need none of this, but only bound methods are accepted.
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print('TypeError:', error)
