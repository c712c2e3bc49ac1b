# A patch may put a module's own name in front of a built-in one, and takes it away again.
from unittest.mock import patch


def length():
    return len('abc')


for replacement in (lambda text: -1, None):
    with patch('__main__.len', *([replacement] if replacement else [])) as used:
        print(length() if replacement else type(length()).__name__, 'len' in globals())
    print(length(), 'len' in globals())


@patch('builtins.print')
def quiet(output):
    print('not shown')
    return output.mock_calls


print(quiet())
