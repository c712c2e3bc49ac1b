"""What is told of the system fits together, in a named tuple whose last item comes late."""
import copy
import os
import pickle
import platform

known = platform.uname()
print(type(known), known._fields, len(known))
print(known[:5] == tuple(os.uname()), known == tuple(known), known[-1] == known.processor)
print([getattr(platform, name)() == getattr(known, name) for name in known._fields])
print(copy.copy(known) == pickle.loads(pickle.dumps(known)) == known)
print(platform.uname() is known, known._replace(node='elsewhere').node)
print(repr(platform.uname_result('A', 'b', 'c', 'd', 'e')))
print(platform.uname_result._make(('A', 'b', 'c', 'd', 'e'))._asdict() | {'processor': ''})
for wrong in lambda: platform.uname_result('A'), lambda: known._make('abcdef'):
    try:
        wrong()
    except TypeError as error:
        print(error)

text = platform.platform()
print(text.startswith(f'{known.system}-{known.release}'), known.machine in text, ' ' in text)
print(platform.platform(terse=True).startswith(known.system), platform.platform(True) == text)
print(platform.architecture()[0], platform.architecture('/no/such/file', '9bit', 'odd'))
print(type(platform.libc_ver()), len(platform.libc_ver()))
