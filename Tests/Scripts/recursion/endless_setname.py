# Endless recursion ends with an error.
class D:
  def __set_name__(s, o, n): type("X", (), {"d": D()})
class C: d = D()
