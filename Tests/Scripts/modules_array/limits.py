from array import array
for c in 'bBhHiIlLqQfd':
    for v in (2**70, -2**70, 2**31, -1, 2**16, 300, 'a', 1.5, None):
        a=array(c,[0])
        try: a[0]=v; print(c, v, a)
        except Exception as e: print(c, v, type(e).__name__, e)
