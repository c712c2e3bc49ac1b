"""Escapes are read by the compiler; `repr` writes them again; a raw string keeps the backslash."""
text = 'tab\there\nnew line \\ \x41 \u00e9 \N{BULLET}'
print(text)
print(repr(text))
print(r'raw \n \t', len(r'\n'), len('\n'))
print('''three
lines "with" 'quotes'
here''')
print("it's", 'say "hi"', repr('it\'s "both"'))
