# The collector runs by itself when enough containers were made.
import gc
class N:
    count = 0
    def __init__(self): self.me = self
    def __del__(self): N.count += 1
gc.collect(); gc.disable()
for _ in range(5000): N()
print('disabled:', N.count); gc.collect(); print('collected:', N.count)
gc.enable(); N.count = 0
for _ in range(20000): N()
print('enabled, most are gone:', N.count > 15000)
gc.collect(); print('all gone:', N.count)
N.count = 0; gc.set_threshold(100)
for _ in range(1000): N()
print('low threshold:', N.count >= 800); gc.collect()
gc.set_threshold(0); N.count = 0
for _ in range(5000): N()
print('threshold 0:', N.count); gc.collect(); print(N.count)
