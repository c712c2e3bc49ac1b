"""A method is a function of the class; looked up through an object it is bound to it."""
class Greeter:
    def __init__(self, word):
        self.word = word

    def greet(self, name):
        return f'{self.word}, {name}'

hello = Greeter('hello')
method = hello.greet
print(method('ada'), method.__self__ is hello, method.__func__ is Greeter.greet)
print(Greeter.greet(Greeter('bye'), 'bob'))
print(type(Greeter.greet).__name__, type(method).__name__, hello.greet is hello.greet, hello.greet == hello.greet)
hello.greet = lambda name: 'from the object: ' + name
print(hello.greet('cid'))
