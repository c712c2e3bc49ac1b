"""`__del__` can bring an object back; it is not called a second time."""
class Cat:
    lives = []

    def __del__(self):
        print('    nearly dead')
        Cat.lives.append(self)

tom = Cat()
del tom
print('rescued:', len(Cat.lives))
Cat.lives.clear()
print('this time for good')
