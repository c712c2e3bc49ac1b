"""Files that die open: a warning, which is seen only if it is asked for."""
import os
import warnings

def leave_open():
    file = open(os.devnull)
    return file.name

leave_open()
open(os.devnull, 'rb')
open(os.devnull, 'wb', buffering=0)
file = open(os.devnull, 'w', encoding='latin-1')
file = None
with open(os.devnull):
    pass
shared = open(0, closefd=False)
del shared
warnings.simplefilter('error', ResourceWarning)
file = open(os.devnull)
del file
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    open(os.devnull, 'r+b')
for warning in caught:
    print(warning.category.__name__, warning.message, type(warning.source).__name__)
