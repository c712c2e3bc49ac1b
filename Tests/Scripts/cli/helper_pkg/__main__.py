import sys
from . import other
print('pkg main', __name__, __package__, __spec__.name, other.__name__, sys.argv[1:])
