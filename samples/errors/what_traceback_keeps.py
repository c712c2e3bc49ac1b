"""An exception holds its traceback, and that holds the frames with all their variables."""
import sys

def fail():
    treasure = [1, 2, 3]
    raise ValueError('lost')

try:
    fail()
except ValueError as error:
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    print(trace.tb_frame.f_code.co_name, trace.tb_lineno, trace.tb_frame.f_locals)
    print(sys.exception() is error)
print(sys.exception())
