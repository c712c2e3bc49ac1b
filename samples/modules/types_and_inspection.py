"""Looking at functions with `inspect`."""
import inspect

def area(width, height=1, *rest, unit: str = 'cm', **more) -> float:
    """The area of something."""

print(inspect.signature(area), inspect.getdoc(area))
for parameter in inspect.signature(area).parameters.values():
    print(f'{parameter.name:8} {parameter.kind.name:22} {parameter.default is parameter.empty}')
print(inspect.isfunction(area), inspect.isbuiltin(len), inspect.isclass(int), inspect.isgeneratorfunction(area))
bound = inspect.signature(area).bind(2, 3, 4, unit='m', x=1)
print(bound.arguments)
