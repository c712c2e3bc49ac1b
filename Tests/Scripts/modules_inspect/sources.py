# The source text of definitions of all shapes, and comments before them.
import inspect
from inspect import getsource, getsourcelines, getcomments, getblock
class A:
    # before f
    def f(self):
      # in f
        # start
        return 1
        # end
       # odd
    # after f
    def g(self): return (1,
        2)
    async def h(self):
        '''doc
  outdented'''
        return 2
        # end of h
       # behind h
# behind A
  # far behind A
class B(A): pass
def deco(*a): return lambda f: f
@deco(1)
@deco(lambda x: x)
class C:
    class D:
        def m(self):
            if 1:
                pass
            else:
                x = """
def not_this(): pass
"""
            return x
    def n(self): pass


def one(): return 1 and \
2
two = lambda g: g and \
g and \
g
three = (
    lambda: ())
four = [
    lambda x, \
            y: x + y,
    None,
    ]
def five(a='(', # comment (
         b=")"):
    pass; pass

if 1:
    def six():
        def seven():
            pass
        # in six
        return seven
    # not in six
else:
    def six(): 0
@deco()
# between
def eight(x=[lambda: 1,
             lambda: 2]):
    """8"""
# top
#
# comment

#
# of nine
#
def nine(): pass
for o in (A, A.f, A.g, A.h, B, C, C.D, C.D.m, C.n, one, two, three[0] if type(three) is list else three, four[0], five, six, six(), eight, eight.__defaults__[0][1], nine):
    print('---', o.__qualname__, getsourcelines(o)[1])
    print(getsource(o), end='')
    print(repr(getcomments(o)))
print(getblock(['def a():\n', '  1\n', '2\n']), getblock(['x = 1\n', 'y\n']), getblock(['    def q(self):\n', '        pass\n', '  z\n']))
for f in (lambda: getsource(int), lambda: getsource(len), lambda: getsource(3), lambda: getsource(type('T', (), {})), lambda: inspect.getsource(eval('lambda: 0')), lambda: inspect.getfile(dict), lambda: inspect.getfile(__builtins__), lambda: inspect.findsource(compile('1', 'nowhere.py', 'exec')), lambda: inspect.findsource(compile('1', '<x>', 'exec'))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(inspect.getmodulename('/a/b.py'), inspect.getmodulename('/a/b.txt'), inspect.getmodule(A.f).__name__, inspect.getmodule(len), inspect.indentsize('  \tx'))
