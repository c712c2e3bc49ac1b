# Endless recursion ends with an error.
import sys
def h(*a): h(*a)
sys.excepthook = h
1/0
