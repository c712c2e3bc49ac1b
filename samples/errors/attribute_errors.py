"""Objects without the attribute: the message tells object, class and module apart."""
import math

class Point:
    x = 1

for text in ('Point().y', 'Point.y', 'math.nothing', '(5).real.foo', 'None.strip()', "'text'.push", '[].add', 'print.x', 'Point().x.y'):
    try:
        eval(text)
    except AttributeError as error:
        print(f'{text:14} {error} (name {error.name!r})')
