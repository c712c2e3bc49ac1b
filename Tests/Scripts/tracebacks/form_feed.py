"""A line that str.splitlines takes apart: tracebacks show its first part, even an empty one."""
import traceback


def inside():
    x = 1;d = {"a": 1, **b}


def ahead():
    return [1, b + 2]


def first():
    return [1, b + 2]


for call in inside, ahead, first:
    try:
        call()
    except (NameError, IndentationError):
        traceback.print_exc()
b
