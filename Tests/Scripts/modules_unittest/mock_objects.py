# unittest.mock: what mocks answer, note and assert; specifications, special methods, calls.
import re
from unittest.mock import (ANY, DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call,
                           create_autospec, seal, sentinel)


def show(function, *args, **kwargs):
    try:
        result = repr(function(*args, **kwargs))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(re.sub(r"id='\d+'", 'id', result))


class Shop:
    size = 1

    def buy(self, what, count=1):
        pass

    @classmethod
    def make(cls):
        pass


print('-- calls and attributes')
mock = Mock()
show(lambda: mock)
show(lambda: mock.one.two(1, a=2))
mock(1)(2)
mock.one.three()
print(mock.mock_calls, mock.method_calls, mock.one.mock_calls, mock.one.two.call_args, sep='\n')
print(mock.called, mock.call_count, mock.call_args_list, mock.one.two.call_args.args,
      mock.one.two.call_args.kwargs)
mock.reset_mock()
print(mock.mock_calls, mock.called, mock.one.two.called)
mock = Mock(name='label', size=3, **{'get.return_value': 5, 'fail.side_effect': KeyError('no')})
show(lambda: (mock.size, mock.get(), mock, mock.other.more()))
show(mock.fail)
parent = Mock()
parent.kid = Mock(return_value=7)
parent.named = Mock(name='own')
show(parent.kid, 1)
parent.named(2)
parent.attach_mock(parent.named, 'adopted')
parent.adopted(3)
print(parent.mock_calls)

print('-- effects')
mock = Mock(side_effect=[1, ValueError('bad'), DEFAULT], return_value='default')
for _ in range(4):
    show(mock)
mock.side_effect = lambda *args: args or DEFAULT
show(mock, 1)
show(mock)
mock.side_effect = ZeroDivisionError
show(mock)
show(Mock(wraps=[3, 4]).index, 4)
show(NonCallableMock())
show(lambda: NonCallableMock()())

print('-- assertions')
mock = Mock()
show(mock.assert_called)
show(mock.assert_called_with, 1)
mock(1)
mock(2, b=3)
for check, args, kwargs in [
        (mock.assert_called, (), {}), (mock.assert_not_called, (), {}),
        (mock.assert_called_once, (), {}), (mock.assert_called_with, (2,), {'b': 3}),
        (mock.assert_called_with, (2,), {}), (mock.assert_called_once_with, (1,), {}),
        (mock.assert_any_call, (1,), {}), (mock.assert_any_call, (5,), {}),
        (mock.assert_has_calls, ([call(1), call(2, b=3)],), {}),
        (mock.assert_has_calls, ([call(2, b=3), call(1)],), {}),
        (mock.assert_has_calls, ([call(2, b=3), call(1)], True), {}),
        (mock.assert_has_calls, ([call(4), call(1)], True), {}),
        (mock.kid.assert_called_with, (1,), {}), (mock.assert_called_with, (ANY,), {'b': ANY})]:
    show(check, *args, **kwargs)
for name in ('assert_foo', 'asert_called', 'called_once', 'has_calls'):
    show(getattr, mock, name)
show(lambda: Mock(unsafe=True).assert_foo)
show(lambda: create_autospec(len, auto_spec=True))

print('-- specifications')
mock = Mock(spec=Shop)
show(lambda: (mock, isinstance(mock, Shop), mock.buy(1, 2, 3)))
show(lambda: mock.sell)
show(setattr, mock, 'sell', 1)
mock = Mock(spec_set=Shop)
show(lambda: mock)
show(setattr, mock, 'sell', 1)
mock = Mock(['a'])
show(lambda: mock.a)
show(lambda: mock.b)
del mock.a
show(lambda: mock.a)


def greet(name, greeting='hello'):
    pass


mock = Mock(spec=greet)
mock('x', greeting='hi')
mock.assert_called_with(name='x', greeting='hi')
show(mock.assert_called_with, 'x')
stand_in = create_autospec(greet, return_value='done')
show(stand_in)
show(stand_in, 'x')
show(lambda: (stand_in.call_count, stand_in.mock_calls, stand_in.__name__, type(stand_in)))
stand_in.assert_called_once_with(name='x')
show(stand_in.assert_called_with, 'y')
kind = create_autospec(Shop)
shop = kind()
show(shop.buy)
show(shop.buy, 'tea', count=2)
show(lambda: shop.other)
shop.buy.assert_called_once_with('tea', 2)
print(kind.mock_calls, isinstance(shop, Shop))
mock = Mock()
mock.kid
seal(mock)
show(lambda: mock.kid)
show(lambda: mock.other)
show(setattr, mock, 'other', 1)

print('-- special methods')
show(lambda: len(Mock()))
show(lambda: Mock().__len__)
mock = Mock()
mock.__len__ = lambda self: 7
mock.__str__ = Mock(return_value='text')
show(lambda: (len(mock), str(mock), mock.mock_calls))
show(setattr, mock, '__init__', 1)
mock = MagicMock()
mock['key']
mock['key'] = 1
del mock['key']
mock + 1
1 + mock
5 in mock
len(mock), list(mock), bool(mock), int(mock), float(mock)
with mock as entered:
    pass
print(mock.mock_calls, mock.method_calls, sep='\n')
show(lambda: mock < 1)
show(lambda: (mock == mock, mock != mock, mock == 1, mock != 1, complex(mock)))
show(lambda: (mock['key'], mock - 1, -mock))
mock.__getitem__.return_value = 'found'
mock.__iter__.return_value = [1, 2]
mock.__eq__.return_value = True
show(lambda: (mock[0], list(mock), list(mock), mock == 3, mock.__getitem__.call_args))
mock = MagicMock(spec=Shop)
show(lambda: len(mock))
mock = MagicMock()
type(mock).__str__.return_value = 'by the class'
show(lambda: str(mock))
mock.open.return_value.__enter__.return_value.read.return_value = 'data'
with mock.open('name') as file:
    print(file.read(), mock.mock_calls)


class Own(MagicMock):
    def hello(self):
        return 'hello'


own = Own()
print(own.hello(), type(own.kid).__name__, type(own()).__name__, type(own).__mro__[1] is Own)
Shop.price = PropertyMock(return_value=4)
shop = Shop()
print(shop.price, Shop.__dict__['price'].mock_calls)
shop.price = 9
print(Shop.__dict__['price'].mock_calls)

print('-- call')
print(call, call.a, call(1, x=2), call.a(1).b(2), call().c, call()(1), call.a.b(1))
print(call.a(1).b(2).call_list(), call(1).args, call(x=1).kwargs, tuple(call.a(1)), tuple(call(1)))
print(call(1) == ((1,),), call(1) == ((1,), {}), call(1) == ('', (1,), {}), call.a(1) == ('a', (1,)),
      call.a(1) == call(1), call(1) == call(2), call() == (), call(1) == 1, call.count(1))
print(ANY == 5, 5 == ANY, [ANY, 2] == [1, 2], ANY, sentinel.thing, sentinel.thing is sentinel.thing)
