class Meta(type):
    def __new__(mcs, name, bases, d):
        print 'new', name, sorted(k for k in d if not k.startswith('__'))
        return type.__new__(mcs, name, bases, d)
    def __init__(cls, name, bases, d):
        print 'init', name
        type.__init__(cls, name, bases, d)
    def hello(cls): return 'hello ' + cls.__name__
class A(object):
    __metaclass__ = Meta
    x = 1
class B(A):
    y = 2
print type(B), B.hello(), A
C = type('C', (object,), {'z': 3})
print C, C().z
__metaclass__ = type
class New: pass
print New, type(New)
