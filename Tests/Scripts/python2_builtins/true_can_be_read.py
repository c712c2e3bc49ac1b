print True, False, None, True and 'yes', not True, True is True, (True, False)
def f(True=5): return True
print f(), f(6)
async = 1
await = 2
nonlocal = 3
print async + await + nonlocal
as_ = with_ = 4
print as_
