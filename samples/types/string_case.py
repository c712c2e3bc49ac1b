"""Case follows Unicode: some letters have no simple partner, and `casefold` is for comparing."""
print('hello World'.title(), 'hELLO'.capitalize(), 'Hello'.swapcase())
print('straße'.upper(), 'STRASSE'.lower(), 'straße'.casefold() == 'STRASSE'.casefold())
print('ΟΔΟΣ'.lower(), 'İ'.lower() == 'i̇', len('ß'.upper()))
print('Hello'.isupper(), 'HELLO 1'.isupper(), 'Title Case'.istitle())
