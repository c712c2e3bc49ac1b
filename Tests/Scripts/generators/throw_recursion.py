# throw() from within the handlers of generators of the same kind.
n = 0
def g():
  global n
  try: yield
  except ValueError:
    n += 1
    if n > 3: raise KeyError(n)
    h = g(); next(h); h.throw(ValueError(n))
h = g(); next(h); h.throw(ValueError())
