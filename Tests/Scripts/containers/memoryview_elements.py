"""Views of bytes as other elements and in several dimensions."""


def attempt(call):
    try:
        print(ascii(call()))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(range(12))
view = memoryview(data)
for form in ('b', 'c', 'h', '@H', 'i', 'I', '?', 'f', 'e'):
    cast = view.cast(form)
    print(form, cast.format, cast.itemsize, cast.shape, cast.strides, cast.tolist()[:3])
grid = view.cast('B', (3, 4))
print(grid.tolist(), grid.ndim, grid.shape, grid.strides, len(grid), grid.nbytes)
print(grid[1, 2], grid[-1, -1], grid[1:].tolist(), grid[::2].c_contiguous, grid[1:2].contiguous)
print(grid.tobytes('F'), grid.tobytes('A') == bytes(data), grid.f_contiguous)
grid[2, 3] = 255
print(data[-1], grid == memoryview(bytes(data)).cast('B', [3, 4]), grid == view)
point = memoryview(bytearray(4)).cast('i', ())
point[()] = -5
print(point[()], point.tolist(), point.ndim, point.shape, point[...] is point)
for call in (
        lambda: grid[0], lambda: grid[0, 1, 2], lambda: grid[5, 5], lambda: grid[0:1, 0:1],
        lambda: grid['x'], lambda: view[0, 1], lambda: view[()], lambda: view[...], lambda: list(grid),
        lambda: grid.__setitem__(0, 1), lambda: grid.__setitem__(slice(1), b''), lambda: len(point),
        lambda: view.cast('x'), lambda: view.cast('BB'), lambda: view.cast(1), lambda: view.cast('é'),
        lambda: view.cast('i').cast('h'), lambda: view[1:].cast('h'), lambda: view[::2].cast('B'),
        lambda: view.cast('B', 5), lambda: view.cast('B', [0]), lambda: view.cast('B', [-1, 3]),
        lambda: view.cast('B', ['a']), lambda: view.cast('B', [5]), lambda: view.cast('B', [2**70]),
        lambda: grid.cast('B', [2, 6]), lambda: view.tobytes('x'), lambda: view.tobytes(1),
        lambda: hash(view), lambda: hash(view.toreadonly()), lambda: hash(memoryview(b'abcd').cast('i'))):
    attempt(call)
numbers = memoryview(bytearray(16)).cast('d')
numbers[0] = 1
numbers[1] = 2.5
print(numbers.tolist(), numbers == memoryview(bytes(numbers)).cast('d'))
numbers[0] = float('nan')
print(numbers == numbers)
for form, value in (('b', 128), ('B', -1), ('h', 'a'), ('H', 70000), ('q', 2**63), ('Q', 2**64), ('c', b'ab'),
                    ('c', 'a'), ('d', None), ('?', []), ('I', 1.0), ('P', -1)):
    attempt(lambda: memoryview(bytearray(8)).cast(form).__setitem__(0, value))
view[0:2] = b'xy'
print(bytes(view[:3]))
attempt(lambda: view.__setitem__(slice(0, 2), memoryview(b'abcd').cast('h')))
attempt(lambda: view.__setitem__(slice(0, 2, 0), 5))
attempt(lambda: memoryview(b'a').__setitem__(0, 1))
attempt(lambda: view.__delitem__(0))
print(type(iter(view)).__name__, hasattr(iter(view), '__length_hint__'))
print(float(memoryview(b'1.5')), int(memoryview(b'12')))
