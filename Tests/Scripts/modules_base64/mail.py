"""Quoted-printable text: what is written with =, where lines break."""
import binascii

for data in (b'a=b', b'a b ', b'a\t', b'a \n b\t\r\n', b'.', b'a\n.', b'x' * 80, b'caf\xe9 _ ?', b'a\r\nb\nc',
             b'x' * 76, b'x' * 75 + b'\n', b'a\rb', b''):
    for options in ({}, {'quotetabs': True}, {'header': True}, {'istext': False}):
        text = binascii.b2a_qp(data, **options)
        print(text, binascii.a2b_qp(text, header=options == {'header': True}) == data)
