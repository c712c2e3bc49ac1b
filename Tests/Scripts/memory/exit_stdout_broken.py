# A stdout that fails.
import sys
class Broken:
    def write(self, t): raise OSError('broken')
    def flush(self): raise OSError('broken flush')
real = sys.stdout
sys.stdout = Broken()
try: print('x')
except OSError as e: print('caught', e, file=real)
sys.stdout = None
print('goes nowhere')
sys.stdout = real
print('back')
try: print('x', file=5)
except AttributeError as e: print(e)
sys.stdout = Broken()
