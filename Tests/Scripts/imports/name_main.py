# The module of the script.
import sys
print(__name__, __file__.split('/')[-1], __doc__, sys.modules['__main__'].__dict__ is globals(), __builtins__.__name__, __spec__, __cached__ if '__cached__' in globals() else 'no __cached__')
if __name__ == '__main__': print('run as a script')
print(sorted(k for k in globals() if k.startswith('__')))
import __main__; print(__main__.__name__, __main__ is sys.modules['__main__'])
