words = ['banana', 'Apple', 'cherry', 'apple']
print sorted(words), sorted(words, key=str.lower), sorted(words, cmp=lambda a, b: cmp(len(a), len(b)))
l = [3, 1, 2]
l.sort(lambda a, b: b - a)
print l
l.sort()
print l
l.sort(reverse=True)
print l
print sorted([1, 'a', None, 2.5, [1], (2,), {}, 'b', -1])
print sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([[2], [1, 5], []])
class P(object):
    def __init__(self, v): self.v = v
    def __cmp__(self, o): return cmp(self.v, o.v)
    def __repr__(self): return 'P%d' % self.v
print sorted([P(3), P(1), P(2)]), max(P(1), P(9)), P(1) == P(1), P(1) != P(2), [P(1)] < [P(2)], P(5) in [P(5)]
