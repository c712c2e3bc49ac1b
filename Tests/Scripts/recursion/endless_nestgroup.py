# Endless recursion ends with an error.
e=ValueError("end")
for i in range(3000):
  e=ExceptionGroup("g",[e])
print("made")
try: repr(e)
except RecursionError as r: print(r)
try: e.split(KeyError)
except RecursionError as r: print("rec")
del e
