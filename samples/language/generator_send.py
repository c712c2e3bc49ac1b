"""`send` gives a value to the `yield` at which a generator waits."""
def average():
    total = count = 0
    value = None
    while True:
        value = yield value and total / count
        if value is None:
            return total
        total += value
        count += 1
        value = True

running = average()
next(running)
for number in (10, 20, 60):
    print(running.send(number))
try:
    running.send(None)
except StopIteration as stop:
    print('total', stop.value)
