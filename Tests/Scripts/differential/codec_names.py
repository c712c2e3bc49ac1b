def show(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, e.args)
# Names of encodings and error handlers are checked one after the other.
for f in (lambda: str(b'a', '\ud800', b'x'), lambda: str(5, 5), lambda: str(b'a', 'ascii', 5), lambda: bytes('a', 5), lambda: bytes('a', '\0', 5), lambda: 'a'.encode('\0', 5), lambda: b'a'.decode('\ud800', 5), lambda: bytearray('a', '\ud800', 5), lambda: 'a'.encode(errors='\0'), lambda: ''.encode('nope'), lambda: b''.decode('nope'), lambda: 'a'.encode('utf8', 'nope'), lambda: str(b'', 'nope', 'x'), lambda: str(object=b'a', errors='nope'), lambda: bytes(source='a'), lambda: bytes(5, 'ascii'), lambda: bytes('a', errors='x')):
    show(f)
