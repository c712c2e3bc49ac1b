"""What an awaitable of athrow does when it is used again after its result."""
import types


@types.coroutine
def pause(value):
    return (yield value)


def show(label, function, *args):
    try:
        print(label, '->', function(*args))
    except BaseException as error:
        print(label, '!!', type(error).__name__, error.args)


async def stream():
    for i in range(4):
        try:
            yield i
        except ValueError:
            await pause('pause')
            yield 'caught'
            yield 'more'


a = stream()
show('first', a.__anext__().send, None)
step = a.athrow(ValueError)
show('athrow', step.send, None)
show('athrow', step.send, None)
show('again', step.send, None)
show('again', step.send, None)
show('throw', step.throw, KeyError)
a = stream()
show('first', a.__anext__().send, None)
step = a.athrow(ValueError)
show('athrow', step.send, None)
show('athrow', step.throw, IndexError)
show('again', step.send, None)
a = stream()
show('first', a.__anext__().send, None)
step = a.athrow(KeyError)
show('athrow', step.throw, ValueError)
show('athrow', step.send, None)
show('athrow', step.send, None)
a = stream()
show('first', a.__anext__().send, None)
step = a.asend(KeyError)
show('asend', step.throw, ValueError)
show('asend', step.send, None)
show('asend', step.throw, ValueError)
show('asend', step.send, None)
a = stream()
show('first', a.__anext__().send, None)
step = a.aclose()
show('aclose', step.throw, ValueError)
show('aclose', step.throw, ValueError)
show('aclose', step.close)
a = stream()
show('first', a.__anext__().send, None)
step = a.athrow(ValueError)
show('athrow', step.send, None)
show('athrow', step.close)
show('athrow', step.send, None)
