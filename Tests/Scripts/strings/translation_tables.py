# How often translate() asks a table, and what tables may answer.


class Table:
    def __init__(self, answers):
        self.answers = answers

    def __getitem__(self, point):
        print(end=chr(point))
        answer = self.answers[chr(point)]
        if isinstance(answer, type):
            raise answer(point)
        return answer


def attempt(text, answers):
    try:
        print('', repr(text.translate(Table(answers))))
    except Exception as error:
        print(f' {type(error).__name__}: {error}')


answers = {'a': 'x', 'b': 66, 'c': None, 'd': 'dd', 'e': '\xe9', 'f': '', 'g': IndexError, 'h': KeyError,
           'i': 0xe9, 'j': True, 'k': '\U0001f600', '\xe4': 'ae', '\xf6': None, '\u20ac': 'E'}
for text in ('aabbaa', 'cacac', 'ghgh', 'aaddaadd', 'aeea', 'affa', 'aiia', 'jj', 'akka', 'abcghj' * 2,
             '\xe4\xe4a\xf6\xf6\xe4', 'a\u20aca\u20ac', 'aabbddccgg', ''):
    attempt(text, answers)
for answer in 1.5, -1, 0x110000, 2 ** 70, b'x', ValueError, LookupError:
    attempt('ayya', {'a': 'x', 'y': answer})
    attempt('\xe4yy', {'\xe4': 'x', 'y': answer})
print('hello'.translate({ord('l'): 'L', 'h': 'no'}), 'hello'.translate({104: '\u20ac', 108: None}))


class Missing(dict):
    def __missing__(self, key):
        return chr(key).upper()


print('hello'.translate(Missing({ord('l'): '1'})), 'hello'.translate('a' * 104 + 'Jeans' * 9))
print('abc'.translate(str.maketrans('ab', 'ba', 'c')), 'abc'.translate([None] * 98))
