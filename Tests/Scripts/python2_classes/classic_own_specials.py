class A:
    def f(self): pass
a = A()
print hasattr(a, '__str__'), hasattr(a, '__len__'), hasattr(A, '__init__'), hasattr(A,'__len__'), callable(a), dir(a), dir(A)
a.__len__ = lambda: 5
print len(a)
a.__str__ = lambda: 'inst'
print a, str(a), '%s' % a
a.__call__ = lambda x: x+1
print a(3), callable(a)
print a.__dict__.keys(), a.__class__, a.__module__, a.__doc__
