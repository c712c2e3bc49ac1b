# Endless recursion ends with an error.
class A:
  def __getattr__(self, n): return self.x
A().x
