import itertools as I
def stop(*a):
    raise StopIteration(len(a), *a)
class It:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('value', self.n)
        return self.n
class B:
    def __bool__(self): raise StopIteration('bool')
def at3(x):
    if x == 3: raise StopIteration(x)
    return x
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e.args)
makers = dict(
  map=lambda: map(at3, [1,2,3,4,5]), map2=lambda: map(lambda a, b: at3(a), [1,2,3,4], range(9)),
  filter=lambda: filter(at3, [1,2,3,4,5]), fnone=lambda: filter(None, [1, B(), 2]),
  zip=lambda: zip(map(at3, range(1,9)), range(20)), zip3=lambda: zip(range(9), map(at3, range(1,9)), It()),
  strict=lambda: zip(map(at3, range(1,9)), [1,2], strict=True), strict2=lambda: zip([1,2], map(at3, range(1,9)), strict=True),
  strict3=lambda: zip([1,2,3,4], map(at3, range(1,9)), strict=True),
  enum=lambda: enumerate(map(at3, range(9))), it=lambda: It(), mapit=lambda: map(str, It()), zipit=lambda: zip(It(), It()),
  call=lambda: iter(stop, 1), accumulate=lambda: I.accumulate([3,4,5], stop), acc2=lambda: I.accumulate(It()),
  takewhile=lambda: I.takewhile(at3, [1,2,3,4]), dropwhile=lambda: I.dropwhile(at3, [0, 3,4]), dw=lambda: I.dropwhile(lambda x: x<2, It()),
  ff=lambda: I.filterfalse(stop, [1]), starmap=lambda: I.starmap(stop, [(1,2)]), star2=lambda: I.starmap(max, map(stop, [1])),
  chain=lambda: I.chain(It(), map(at3, range(9)), [7]), chain2=lambda: I.chain.from_iterable(map(stop, [1])),
  groupby=lambda: I.groupby([1,2,3,4], at3), groupbyit=lambda: I.groupby(It()),
  islice=lambda: I.islice(map(at3, range(9)), 1, 9), compress=lambda: I.compress(It(), [1,1,1]), compress2=lambda: I.compress([1,2,3], [1, B()]),
  cycle=lambda: I.islice(I.cycle(map(at3, [1,2,3])), 5), pairwise=lambda: I.pairwise(map(at3, range(9))),
  batched=lambda: I.batched(map(at3, range(9)), 2), zl=lambda: I.zip_longest(It(), map(at3, range(6))), tee=lambda: I.tee(map(at3, range(6)))[0],
  genexpr=lambda: (x for x in map(at3, range(9))), genbad=lambda: (at3(x) for x in range(9)),
)
def yf(m):
    def g():
        r = yield from m()
        return r
    it = g()
    out = []
    try:
        while True: out.append(next(it))
    except StopIteration as e:
        return out, e.value
def loop(m):
    out = []
    for x in m(): out.append(x)
    else: out.append('else')
    return len(out), out[-1] == 'else'
def drain(m):
    it = m()
    out = []
    try:
        while True: out.append(next(it))
    except StopIteration as e:
        out.append(e.args)
    try: out.append(next(it))
    except StopIteration as e: out.append(e.args)
    return str(out) if 'groupby' not in repr(it) else len(out)
def unpack(m):
    a, *b = m()
    return a
for name, m in makers.items():
    print('--', name)
    grp = 'groupby' in name
    show(lambda: len(list(m())) if grp else list(m()))
    show(lambda: len(tuple(m())) if grp else tuple(m()))
    show(lambda: loop(m))
    show(lambda: len([*m()]))
    show(lambda: drain(m))
    if not grp: show(lambda: yf(m)); show(lambda: next(m(), 'default')); show(lambda: unpack(m))
    show(lambda: len(set(map(id, m()))) > 0)
    show(lambda: any(m())); show(lambda: 77 in m()); show(lambda: sum(1 for _ in m()))
print('== not iterators')
show(lambda: sorted([3, 1, 2], key=at3)); show(lambda: max([1, 3], key=at3)); show(lambda: sorted(map(at3, [2, 1, 3])))
show(lambda: min(map(stop, [1]))); show(lambda: min(map(stop, [1]), default=5)); show(lambda: sum(map(at3, [1, 2, 3])))
show(lambda: dict(map(stop, [1]))); show(lambda: set(map(stop, [1]))); show(lambda: bytes(map(stop, [1]))); show(lambda: bytearray(map(at3, [1, 3])))
show(lambda: ','.join(map(stop, [1]))); show(lambda: all(map(stop, [1]))); show(lambda: list.index([B()], 1)); show(lambda: [1].extend(map(stop, [1])))
show(lambda: bytes(B())); show(lambda: all([B()])); show(lambda: [x for x in [B()] if x]); show(lambda: print(*map(at3, [1, 3])))
show(lambda: max(*map(at3, [1, 2, 3]))); show(lambda: {**dict(map(stop, [1]))}); show(lambda: frozenset([1]).union(map(at3, [2, 3])))
show(lambda: {1, 2} - set(map(at3, [2, 3]))); show(lambda: {1, 2}.isdisjoint(map(at3, [3, 1]))); show(lambda: dict.fromkeys(map(at3, [2, 3])))
def slice_():
    l = [1, 2]
    l[:1] = map(at3, [8, 3])
    return l
show(slice_)
