"""Asynchronous generators by hand: each awaitable is driven with send."""
import types


@types.coroutine
def pause(value):
    return (yield value)


async def numbers(n):
    for i in range(n):
        got = yield i
        print('  got', got)
        answer = await pause(('waits', i))
        print('  answer', answer)


def show(label, function, *args):
    try:
        print(label, '->', function(*args))
    except BaseException as error:
        print(label, '!!', type(error).__name__, error.args)


a = numbers(2)
print(a.ag_running, a.ag_suspended, a.ag_await, a.ag_code.co_name, a.ag_frame is not None)
step = a.__anext__()
print(type(step).__name__, iter(step) is step, step.__await__() is step)
show('send', step.send, None)
show('again', step.send, None)
step = a.asend('first')
show('send', step.send, None)
print(a.ag_running, a.ag_suspended, type(a.ag_await).__name__)
show('other', a.__anext__().send, None)
show('other', a.aclose().send, None)
show('other', a.athrow(ValueError).send, None)
show('send', step.send, 'reply')
show('send', step.send, 'reply')
print(a.ag_running, a.ag_suspended, a.ag_await)
step = a.asend('last')
show('next', step.__next__)
show('send', step.send, 'bye')
print(a.ag_running, a.ag_suspended, a.ag_frame)
show('after', a.__anext__().send, None)
show('after', a.aclose().send, None)
show('after', a.athrow(KeyError(1)).send, None)


async def careful():
    try:
        yield 1
        yield 2
    except ValueError as error:
        print('  caught', error.args)
        yield 'recovered'
    finally:
        await pause('cleaning')
        print('  finally')


for action in 'aclose', 'athrow', 'both':
    a = careful()
    show('first', a.asend(None).send, None)
    if action != 'aclose':
        step = a.athrow(ValueError('thrown'))
        show('athrow', step.send, None)
    if action != 'athrow':
        step = a.aclose()
        show('aclose', step.send, None)
        show('aclose', step.send, None)
        show('aclose', step.send, None)
        show('next', a.__anext__().send, None)
    else:
        step = a.__anext__()
        show('next', step.send, None)
        show('next', step.throw, ZeroDivisionError('in the pause'))
        show('reuse', step.send, None)
        show('reuse', step.throw, ValueError)
        print(step.close())


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('  ignored')


a = stubborn()
show('first', a.__anext__().send, None)
step = a.aclose()
show('aclose', step.send, None)
show('aclose', step.send, None)
del a, step

a = numbers(1)
show('not started', a.asend(1).send, None)
show('not started', a.asend(None).send, 2)
show('throw first', a.athrow(KeyError('k')).send, None)
show('next', a.__anext__().send, None)
a = numbers(1)
show('close first', a.aclose().send, None)
show('next', a.__anext__().send, None)
a = numbers(1)
show('bad start', a.aclose().send, 5)
show('three', a.athrow(ValueError, ValueError(3), None).send, None)
a = numbers(1)
show('asend.throw', a.asend(None).throw, IndexError('x'))
a = numbers(1)
show('athrow.throw', a.athrow(ValueError).throw, IndexError('x'))
a = numbers(1)
show('aclose.throw', a.aclose().throw, IndexError('x'))
a = numbers(1)
show('aclose.throw', a.aclose().throw, GeneratorExit)
step = a.asend(1)
print(step.close(), step.close())
show('closed', step.send, None)
step = a.aclose()
print(step.close())
show('closed', step.send, None)
