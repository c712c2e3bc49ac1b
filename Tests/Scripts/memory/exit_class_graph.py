# Instances, classes, metaclasses and closures at exit.
class Meta(type):
    def __del__(cls): print('class', cls.__name__)
class A(metaclass=Meta):
    items = []
    def __init__(self, n): self.n = n; A.items.append(self)
    def __del__(self): print('instance', self.n)
class B(A):
    inner = A('in B')
a = A('a'); b = B('b')
def make():
    hidden = A('hidden')
    def use(): return hidden
    return use
use = make()
table = {A('key'): A('value')}
print('end')
