# The debug flags: what goes to standard error, what is kept.
import gc
import sys

gc.disable()
gc.collect()
gc.collect()


class N:
    pass


def cycle():
    n = N()
    n.n = n


class Sink:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def masked(text):
    out = []
    for line in text.splitlines():
        words = line.split()
        if 'elapsed' in line:
            words[-2] = 'TIME'
        if 'each' in words:
            words[-3:] = ['COUNT'] * 3
        if 'permanent' in words:
            words[-1] = 'COUNT'
        out.append(' '.join(w if not w.startswith('0x') else 'ADDRESS>' for w in words))
    return out


def collected(flags, generation=2):
    old, sys.stderr = sys.stderr, Sink()
    gc.set_debug(flags)
    try:
        count = gc.collect(generation)
    finally:
        gc.set_debug(0)
        sink, sys.stderr = sys.stderr, old
    print(count, len(gc.garbage), masked(sink.text))
    gc.garbage.clear()


for flags in (gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK,
              gc.DEBUG_STATS | gc.DEBUG_LEAK):
    cycle()
    collected(flags)
    gc.collect()
collected(gc.DEBUG_STATS, 0)
collected(gc.DEBUG_STATS, 1)
l = []
l.append((l, {'d': l}, {1, (l,)[0:0]}))
del l
collected(gc.DEBUG_COLLECTABLE)


class WithDict:
    def __init__(self):
        self.a = self.b = self.c = self

    def __repr__(self):
        return '<WithDict>'


w = WithDict()
w.__dict__
del w
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect(), gc.garbage)
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
gc.garbage.append('mine')
print(gc.garbage)
del gc.garbage[:]
