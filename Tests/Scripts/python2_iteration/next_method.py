class Count(object):
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def next(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print list(Count(3)), sum(Count(4)), [x for x in Count(2)], max(Count(5)), next(Count(9))
it = iter([1, 2])
print it.next(), it.next()
try:
    it.next()
except StopIteration:
    print 'stop'
class Old:
    def __iter__(self): return iter('ab')
print list(Old()), 'a' in Old()
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print list(Seq()), 2 in Seq(), tuple(Seq())
