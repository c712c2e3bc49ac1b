"""str() looks at the names of the codec and of its handler even if there is nothing to decode."""
from string import Template


class P:
    class Q:
        pass


def attempt(call):
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)


for wrong in P(), P.Q(), 5, Template(''), b'utf-8':
    attempt(lambda: str(b'', wrong))
    attempt(lambda: str(2, wrong))
    attempt(lambda: str(b'', 'utf-8', wrong))
    attempt(lambda: str(encoding=wrong))
    attempt(lambda: str(errors=wrong))
    attempt(lambda: str(b'', errors=wrong))
attempt(lambda: str(encoding='utf-8', errors='strict'))
attempt(lambda: str(b'', None))
attempt(lambda: str(b'', encoding=None))
attempt(lambda: str.__new__(str, b'', None))
attempt(lambda: type.__call__(str, b'', 'utf-8', None))
attempt(lambda: str(b'', None, zz=1))
attempt(lambda: str(b'', P(), encoding='utf-8'))
attempt(lambda: str(b'', **{'errors': Template('')}))
