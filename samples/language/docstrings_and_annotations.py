"""What a function says about itself: docstring, annotations, defaults, names of its variables."""
def area(width: float, height: 'in cm' = 1.0) -> float:
    """The area of a rectangle."""
    result = width * height
    return result

print(area.__doc__)
print(area.__annotations__)
print(area.__defaults__, area.__code__.co_varnames, area.__code__.co_argcount)
print(area('not', 3) if False else 'annotations are not checked:', area(2, True))
print(__doc__.splitlines()[0])
