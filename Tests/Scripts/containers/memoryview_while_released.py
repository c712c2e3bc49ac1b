# A memoryview that is released while it is used: slices keep the memory, hashes are remembered.
def releasing(view, number):
    class Index:
        def __index__(self):
            view.release()
            return number
    return Index()


view = memoryview(bytearray(b'abcdef'))
part = view[:releasing(view, 3)]
print(bytes(part))
view = memoryview(bytearray(b'abcdef'))
part = view[releasing(view, 3)::2]
print(bytes(part))
for change in ('view[releasing(view, 1)]', 'view[releasing(view, 1)] = 1',
               'view[0] = releasing(view, 1)', 'view[:releasing(view, 1)] = b"x"'):
    view = memoryview(bytearray(b'abcdef'))
    try:
        exec(change)
    except ValueError as error:
        print(error)

text = memoryview(b'abc')
print(hash(text) == hash(b'abc'))
text.release()
print(hash(text) == hash(b'abc'))
late = memoryview(b'abc')
late.release()
try:
    hash(late)
except ValueError as error:
    print(error)

memory = bytearray(b'hello')


class Lender:
    def __buffer__(self, flags):
        return memoryview(memory)

    def __release_buffer__(self, view):
        self.view = view


lender = Lender()
with memoryview(lender) as view:
    print(bytes(view))
print(bytes(lender.view))
try:
    memory.clear()
except BufferError as error:
    print(error)
lender.view.release()
memory.clear()
print(memory)
