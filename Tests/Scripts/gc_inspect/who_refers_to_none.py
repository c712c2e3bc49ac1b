# What the program itself lets refer to a singleton is among the referrers.
import gc

holder, other = [None], ['x']
print(any(r is holder for r in gc.get_referrers(None)), any(r is other for r in gc.get_referrers(None)))
