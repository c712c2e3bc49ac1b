"""What cannot be written, and bytes that are not what was written."""
import io
import pickle
import weakref


def outer():
    class Local:
        pass

    return Local


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def generate():
    yield


class Bad:
    def __reduce__(self):
        return self.made


class NoReduce:
    __reduce_ex__ = None


for value in (lambda: 0), outer(), outer()(), weakref.ref(outer), generate(), io, type('Lost', (), {})(), {}.keys():
    attempt(pickle.dumps, value)
for made in 5, (1,), (int,) * 7, (5, ()), (int, 5), (int, (), None, 5), (int, (), None, None, 5):
    bad = Bad()
    bad.made = made
    attempt(pickle.dumps, bad)
attempt(pickle.dumps, NoReduce())
for data in [
    b'', b'\x80', b'\x80\x09.', b'zz', b'.', b'K', b'(', b't.', b'cnope\nx\n.', b'\x80\x04\x95',
    b'\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00.', b'h\x05.', b'g5\n.', b'K\x01K\x02R.', b'Ia\n.', b'Vabc',
    b"S'a\n.", b'U\x03ab', b'K\x01b.', b'\x93.', b'K\x01K\x02\x93.', b'\x82\x01.', b'Pa\n.', b'NQ.', b'N\x81.',
    b'a.', b'\x85.', b']K\x01K\x02e.', b'N', b'L5\n.', b'I01\n.', b'F1.5\n.', b'\x8a\x01\xff.', b'0.', b'1.',
    b'2.', b'N2.', b'(K\x01K\x02t.', b"S'abc'\n.", b'U\x02ab.',
]:
    print(data, end=' ')
    attempt(pickle.loads, data)
attempt(pickle.loads, 'str')
attempt(pickle.loads, 5)
attempt(pickle.loads, bytearray(b'N.'))
attempt(pickle.dumps, 1, 9)
attempt(pickle.dumps, 1, 'a')
attempt(pickle.dumps, 1, protocol=-1)
attempt(pickle.dump, 1, 3)
attempt(pickle.load, 3)
attempt(pickle.loads, b'U\x02\xe9b.', encoding='latin1')
attempt(pickle.loads, b'U\x02\xe9b.', encoding='bytes')
attempt(pickle.loads, b'U\x02\xe9b.')
print(pickle.PicklingError.__mro__, pickle.UnpicklingError.__module__, pickle.HIGHEST_PROTOCOL)
