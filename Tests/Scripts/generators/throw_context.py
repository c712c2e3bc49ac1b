# What a generator handles itself is the context of what is thrown into it; what the caller handles is not.
def g():
  try: yield
  except ValueError as e:
    print(repr(e.__context__))
    yield
def k():
    h = g(); next(h)
    try: raise KeyError(1)
    except KeyError:
        h.throw(ValueError(2))
        x = ValueError(3)
        try: h.throw(x)
        except ValueError as y: print(repr(y.__context__), y is x)
k()
def inner():
    try: yield 1
    finally: print('fin')
def outer():
    try: yield from inner()
    except ValueError as e: print(repr(e.__context__)); raise KeyError from e
def m():
    o = outer(); next(o)
    try: 1/0
    except ZeroDivisionError:
        try: o.throw(ValueError('q'))
        except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
m()
