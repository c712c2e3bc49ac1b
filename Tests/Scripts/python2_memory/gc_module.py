import gc
print gc.isenabled(), gc.get_threshold()
gc.disable()
print gc.isenabled()
gc.enable()
gc.set_threshold(100, 5, 5)
print gc.get_threshold(), gc.garbage
a = []
print gc.is_tracked(a), gc.is_tracked(1), gc.is_tracked({}), gc.is_tracked({'a': []}), gc.is_tracked('x')
b = [a]
print gc.get_referents(b) == [a], b in gc.get_referrers(a)
print hasattr(gc, 'freeze'), hasattr(gc, 'callbacks')
