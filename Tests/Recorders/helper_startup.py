# Run by the prompts that sessions.py types at: no readline, and nothing of this stays.
import sys
try:
    del sys.__interactivehook__
except AttributeError:
    pass
del sys
