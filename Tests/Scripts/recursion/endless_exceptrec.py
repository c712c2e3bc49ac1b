# Endless recursion ends with an error.
def f():
  try: f()
  except RecursionError: print("caught"); raise
f()
