# unittest.mock: patch as decorator, in a with, by start and stop; dictionaries, several at once;
# files; mocks that are awaited.
import os
import re
import unittest
from unittest import mock
from unittest.mock import AsyncMock, DEFAULT, Mock, call, mock_open, patch


def show(function, *args, **kwargs):
    try:
        result = repr(function(*args, **kwargs))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(re.sub(r"id='\d+'", 'id', result))


class Shop:
    size = 1

    def buy(self, what, count=1):
        return what * count

    @staticmethod
    def plain(a):
        return a


def open_shop():
    return Shop().buy('tea', 2)


print('-- with, decorators, start and stop')
with patch('os.getcwd') as getcwd:
    getcwd.return_value = '/nowhere'
    print(os.getcwd(), getcwd.mock_calls)
    show(lambda: os.getcwd)
print(isinstance(os.getcwd, Mock))
with patch(__name__ + '.Shop') as kind:
    kind.return_value.buy.return_value = 'patched'
    print(open_shop(), kind.mock_calls)
print(open_shop())


@patch('os.getcwd')
@patch.object(Shop, 'size', 5)
@patch('os.path.join', return_value='joined')
def check(join, getcwd, three=None):
    show(lambda: (join, getcwd, os.path.join(1), Shop.size, three))


check(three=3)
print(Shop.size, check.__name__)


@patch('os.getcwd', lambda: '/class')
class Tests:
    def test_it(self):
        return os.getcwd()

    def helper(self):
        return os.getcwd() == '/class'


print(Tests().test_it(), Tests().helper())
patching = patch.object(Shop, 'buy', return_value=0)
buy = patching.start()
print(open_shop(), buy.mock_calls, patching.stop(), open_shop())
show(patching.stop)
patch('os.getcwd').start()
patch.dict(os.environ, {'MINIPY_MOCK': 'x'}).start()
print(isinstance(os.getcwd, Mock), os.environ['MINIPY_MOCK'])
patch.stopall()
print(isinstance(os.getcwd, Mock), 'MINIPY_MOCK' in os.environ)

print('-- autospec, spec, new_callable, create')
with patch.object(Shop, 'buy', autospec=True) as buy:
    shop = Shop()
    show(shop.buy)
    shop.buy('x')
    buy.assert_called_once_with(shop, 'x')
with patch.object(Shop, 'plain', autospec=True):
    show(Shop.plain)
    show(Shop.plain, 1)
with patch(__name__ + '.Shop', autospec=True) as kind:
    show(lambda: kind().buy())
    show(lambda: (kind, kind().buy('x')))
with patch(__name__ + '.Shop', spec=True) as kind:
    show(lambda: (kind, kind(), kind.other))
with patch.object(Shop, 'size', new_callable=mock.PropertyMock, return_value=8):
    print(Shop().size)
with patch.object(Shop, 'extra', 1, create=True):
    print(Shop.extra)
print(hasattr(Shop, 'extra'))
show(patch.object(Shop, 'missing').start)
show(patch('no_such_module.name').start)
show(patch, 'noname')
show(patch.object, 'os', 'getcwd')
show(patch('os.getcwd', 1, autospec=True).start)
show(patch('os.getcwd', spec=1, autospec=True).start)
show(patch.multiple, Shop)

print('-- several, dictionaries')
with patch.multiple(Shop, size=DEFAULT, buy=7) as made:
    print(sorted(made), Shop.buy, type(Shop.size).__name__)


@patch.multiple(Shop, size=DEFAULT, buy=DEFAULT)
def several(**kwargs):
    print(sorted(kwargs), kwargs['size'] is Shop.size)


several()
table = {'a': 1}
with patch.dict(table, {'b': 2}, c=3) as inside:
    print(table, inside is table)
with patch.dict(table, clear=True):
    print(table)


@patch.dict(table, a=9)
def read():
    return table['a']


print(read(), table)
try:
    with patch('os.getcwd'), patch.dict(table, z=1):
        raise KeyError('out')
except KeyError:
    print(isinstance(os.getcwd, Mock), table)

print('-- files')
opener = mock_open(read_data='one\ntwo\n')
with patch('builtins.open', opener):
    with open('name') as file:
        print(repr(file.read()))
    with open('name') as file:
        print(list(file), repr(file.readline()))
    with open('other', 'w') as file:
        file.write('text')
    print(open('again').readlines())
print(opener.mock_calls[:4])
opener.assert_any_call('other', 'w')
opener().write.assert_called_once_with('text')

print('-- awaited')


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


fetch = AsyncMock(return_value=3)
waiting = fetch(1)
print(fetch.call_count, fetch.await_count, run(waiting), fetch.await_count, fetch.await_args)
fetch.assert_awaited_once_with(1)
fetch.assert_awaited()
failing = AsyncMock(side_effect=ValueError('no'))
show(lambda: run(failing()))

print('-- in tests')


class Case(unittest.TestCase):
    @patch('os.getcwd', return_value='here')
    def test_patched(self, getcwd):
        self.assertEqual(os.getcwd(), 'here')
        getcwd.assert_called_once_with()

    def setUp(self):
        patcher = patch.object(Shop, 'size', 77)
        self.size = patcher.start()
        self.addCleanup(patcher.stop)

    def test_started(self):
        self.assertEqual((Shop.size, self.size), (77, 77))


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
print(result, Shop.size)
