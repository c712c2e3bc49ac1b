"""A coroutine is driven by `send`, as a generator is; an event loop does no more than that."""
class Pause:
    def __init__(self, label):
        self.label = label

    def __await__(self):
        answer = yield self.label
        return answer

async def work(name):
    first = await Pause(f'{name} waits')
    print(name, 'got', first)
    second = await Pause(f'{name} waits again')
    return f'{name} is done with {first + second}'

coroutine = work('ann')
print(coroutine.send(None))
print(coroutine.send(1))
try:
    coroutine.send(2)
except StopIteration as stop:
    print(stop.value)
