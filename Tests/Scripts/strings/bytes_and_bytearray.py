# bytes and bytearray.
b = b'hello\x00\xff'
print(b, len(b), b[0], b[1:3], b[-1], list(b[:3]), b + b'x', b * 2, b'ell' in b, 104 in b, b.find(b'l'), b.replace(b'l', b'L'), b.split(b'l'), b.hex(), bytes.fromhex('68 65'), b.upper(), b.startswith(b'he'))
print(bytes(3), bytes([1, 2]), bytes('é', 'utf-8'), bytes(b'x'), b'a,b'.split(b','), b','.join([b'a', b'b']), b' x '.strip(), b'abc'.center(7, b'-'), b'%d %s' % (5, b'x'), b'a\tb'.expandtabs(4), b'a\nb'.splitlines())
print(b'abc'.decode(), b'\xe9'.decode('latin-1'), b'\xff'.decode('utf-8', 'replace'), b'a\xffb'.decode('utf-8', 'ignore'), b'\xff'.decode('ascii', 'backslashreplace'), repr(b"it's"), repr(b'"\''), repr(b'\t\n\\'))
print(b'a' == 'a', b'a' < b'b', hash(b'a') == hash(b'a'), {b'k': 1}[b'k'], b'' or 'empty', bool(b'\0'), b'abc'.isalpha(), b'A'.isupper(), b'abc'.count(b''), b'ab'.partition(b'b'))
ba = bytearray(b'abc'); ba[0] = 65; ba.append(100); ba.extend(b'ef'); ba += b'g'; del ba[1]; ba[1:2] = b'XYZ'; print(ba, len(ba), ba.pop(), ba.decode(), ba == b'AXYZdef', bytes(ba), ba.find(b'Y'))
ba.insert(0, 48); ba.reverse(); ba.remove(48); ba.clear(); print(ba, bytearray(3), bytearray('x', 'ascii'))
m = memoryview(b'abcd'); print(m[1], bytes(m[1:3]), len(m), m.tolist(), m.readonly, m == b'abcd')
for bad in (lambda: bytes([256]), lambda: bytes('a'), lambda: b'a' + 'b', lambda: b'a'.find('a'), lambda: b[100], lambda: bytearray(b'')[0], lambda: b.__setitem__(0, 1) if hasattr(b, '__setitem__') else b'x' % 5, lambda: bytes(-1), lambda: bytes.fromhex('x'), lambda: b'a'.join(['b']), lambda: ba.append(300), lambda: ba.append('x'), lambda: hash(ba), lambda: ba.remove(5), lambda: int(b'x'), lambda: b'\xff'.decode('ascii'), lambda: 'a' in b'a', lambda: b'' + 5):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
print(int(b'12'), float(b'1.5'), ord(b'a'), max(b'abc'), sum(b'ab'), sorted(b'cab'), [*b'ab'], b'ab'[::-1], b'abc'[1:2])
