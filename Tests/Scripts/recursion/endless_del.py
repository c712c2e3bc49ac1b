# Endless recursion ends with an error.
class A:
  def __del__(self): A()
A()
