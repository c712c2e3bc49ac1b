class L(object):
    def __len__(self): return 10
    def __getslice__(self, i, j): return 'slice', i, j
    def __setslice__(self, i, j, v): print 'setslice', i, j, v
    def __delslice__(self, i, j): print 'delslice', i, j
    def __getitem__(self, k): return 'item', k
l = L()
print l[1:3], l[:2], l[-3:-1], l[2], l[1:5:2]
l[1:2] = 'x'
del l[3:4]
class M(list):
    def __getslice__(self, i, j): return 'mine'
print M([1, 2, 3])[0:2], [1, 2, 3].__getslice__(0, 2), 'abc'.__getslice__(1, 3)
