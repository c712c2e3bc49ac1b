# Endless recursion ends with an error.
class A:
  def __repr__(self): return repr(self)
repr(A())
