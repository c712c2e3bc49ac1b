"""Two leading underscores: the name is mangled with the class's, so that subclasses do not collide."""
class Base:
    def __init__(self):
        self.__secret = 'base'

    def reveal(self):
        return self.__secret

class Derived(Base):
    def __init__(self):
        super().__init__()
        self.__secret = 'derived'

    def reveal_mine(self):
        return self.__secret

thing = Derived()
print(thing.reveal(), thing.reveal_mine(), vars(thing))
try:
    thing.__secret
except AttributeError as error:
    print(error)
print(thing._Base__secret)
