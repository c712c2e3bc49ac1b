# sizes: 20000 40000 80000; linear: classes of one base, which die together
import gc
import sys


class Base:
    pass


classes = [type('C', (Base,), {}) for _ in range(int(sys.argv[1]))]
print(len(Base.__subclasses__()))
del classes
gc.collect()
print(len(Base.__subclasses__()))
