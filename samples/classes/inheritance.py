"""A subclass inherits what it does not define; `super()` calls what it replaces."""
class Animal:
    def __init__(self, name):
        self.name = name

    def describe(self):
        return f'{self.name} says {self.sound()}'

    def sound(self):
        return 'nothing'

class Cow(Animal):
    def sound(self):
        return 'moo'

class Calf(Cow):
    def __init__(self, name, mother):
        super().__init__(name)
        self.mother = mother

    def describe(self):
        return super().describe() + f', child of {self.mother}'

for animal in (Animal('it'), Cow('berta'), Calf('lily', 'berta')):
    print(animal.describe())
print(isinstance(Calf('x', 'y'), Animal), issubclass(Cow, Calf), Calf.__mro__)
