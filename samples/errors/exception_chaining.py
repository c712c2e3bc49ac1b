"""An exception raised while another is handled remembers it; `from` says that it is the cause."""
def read_setting(settings, name):
    try:
        return settings[name]
    except KeyError as error:
        raise RuntimeError(f'no setting {name!r}') from error

try:
    read_setting({}, 'color')
except RuntimeError as error:
    print(repr(error), '| cause:', repr(error.__cause__))

try:
    try:
        1 / 0
    finally:
        [].pop()
except IndexError as error:
    print(repr(error), '| context:', repr(error.__context__), error.__cause__)

read_setting({'size': 1}, 'speed')
