import traceback, sys
def f():
    raise ValueError('in f')
try:
    f()
except ValueError:
    traceback.print_exc(file=sys.stdout)
print traceback.format_exc().splitlines()[-1:] if False else 'done'
