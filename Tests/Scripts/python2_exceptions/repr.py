for e in [ValueError(), ValueError('a'), ValueError('a', 1), KeyError('k'), IOError(2, 'msg'), IOError(2, 'msg', 'file')]:
    print repr(e), str(e), e.args, [e]
class Mine(Exception):
    pass
class Other(Exception):
    def __init__(self, code): self.code = code
    def __str__(self): return 'code %d' % self.code
print repr(Mine('x')), Mine('x'), Other(5), repr(Other(5)), Mine('x').message, Other(5).args
print ValueError('a', 'b')[0], isinstance(Mine(), StandardError)
