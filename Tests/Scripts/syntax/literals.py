# Every kind of literal, and what repr makes of it.
print(0, 7, 1_000_000, 0x_ff, 0o17, 0b1010, 0XAB, 00)
print(1.5, 1., .5, 1e3, 1E-3, 1_0.0_1, 1e400, -1e400)
print(3j, 1.5e2j, 0j)
print('a', "b", '''c
d''', """e
f""", r'\n', 'a' "b" 'c', '\x41\u00e9\U0001F600\N{BULLET}\101\0'.encode())
print(b'a\x00\xff\n', rb'\n', Rb"\t", b'a' b'b')
print('\a\b\f\n\r\t\v\\\'\"'.encode(), 'line\
continued')
print(True, False, None, ..., Ellipsis is ...)
print((), (1,), (1, 2), [], [1], {}, {1: 2}, {1}, {*()}, {**{}})
print(1_2.3_4e5_6, 0xDEAD_BEEF)
print(10000000000000000000000000000, -5, --5, ~5, not 5)
