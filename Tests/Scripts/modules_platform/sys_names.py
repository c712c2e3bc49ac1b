"""os.uname as a tuple with names."""
import os

known = os.uname()
print(type(known).__name__, len(known), known.sysname == known[0], known.machine == known[-1])
print(repr(known).partition('(')[0], os.uname_result.__match_args__, os.uname_result.n_fields)
print(os.uname_result('abcde'))
try:
    os.uname_result('abc')
except TypeError as error:
    print(error)
