"""The smallest cycle: an object that holds itself, or one of its own methods."""
import gc

class Button:
    def __init__(self, how):
        if how == 'itself':
            self.me = self
        else:
            self.callback = self.click

    def click(self):
        pass

    def __del__(self):
        print('    - button')

gc.disable()
for how in ('itself', 'bound method'):
    Button(how)
    print(how, '- still there')
    gc.collect()
