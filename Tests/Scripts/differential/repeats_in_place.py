# *= and += of sequences whose subclass overrides * or + only.
class B(list):
    def __mul__(*o): print('mul'); return NotImplemented
for v in 3, 'a', 2.5, None, B([2]), list:
    b = B([1])
    try: b *= v; print(b)
    except TypeError as e: print(e)
    try: print(b * v)
    except TypeError as e: print(e)
    try: print(v * b)
    except TypeError as e: print(e)
class C(list):
    def __add__(*o): print('add'); return NotImplemented
for v in 3, 'a', 2.5, None, C([2]), list, [5]:
    b = C([1])
    try: b += v; print(b)
    except TypeError as e: print(e)
    try: print(b + v)
    except TypeError as e: print(e)
class D(bytearray):
    def __mul__(*o): print('mul'); return NotImplemented
class E(tuple):
    def __mul__(*o): print('mul'); return NotImplemented
class F(list):
    def __rmul__(*o): print('rmul'); return NotImplemented
class G(str):
    def __mul__(*o): print('mul'); return NotImplemented
for k in D, E, F, G:
    for v in 2, 'a', None:
        b = k()
        try: b *= v; print(b)
        except TypeError as e: print(e)
        try: print(b * v)
        except TypeError as e: print(e)
