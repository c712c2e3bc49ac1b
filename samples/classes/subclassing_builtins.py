"""A subclass of a built-in type: results of inherited operations are of the base again."""
class Name(str):
    def shout(self):
        return Name(self.upper() + '!')

name = Name('ada')
print(name.shout().shout(), type(name + 'x').__name__, type(name.upper()).__name__, name == 'ada')

class Stack(list):
    def push(self, item):
        self.append(item)

    def peek(self):
        return self[-1]

stack = Stack('ab')
stack.push('c')
print(stack, stack.peek(), stack.pop(), len(stack), type(stack[:1]).__name__, type(stack).__name__)
