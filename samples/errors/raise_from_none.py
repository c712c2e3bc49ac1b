"""`from None` hides the first exception from the traceback."""
class Settings(dict):
    def __missing__(self, key):
        raise AttributeError(f'no setting called {key!r}')

def get(name):
    try:
        return {'size': 1}[name]
    except KeyError:
        raise AttributeError(f'no setting called {name!r}') from None

try:
    get('color')
except AttributeError as error:
    print(error.__suppress_context__, repr(error.__context__))
get('shape')
