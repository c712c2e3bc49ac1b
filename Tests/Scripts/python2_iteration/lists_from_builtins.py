print range(5), range(2, 8, 2), range(5, 0, -2), xrange(3), list(xrange(3)), xrange(1, 10, 3), len(xrange(10)), xrange(5)[2]
print map(str, [1, 2]), map(None, [1, 2], 'ab'), map(lambda a, b: (a, b), [1, 2, 3], [4]), filter(None, [0, 1, '', 'a'])
print filter(lambda c: c > 'a', 'abc'), filter(lambda x: x % 2, (1, 2, 3)), zip([1, 2], 'ab'), zip(), zip([1])
print reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 'init'), apply(max, (1, 5, 3))
print sorted([3, 1, 2]), sorted('hello', reverse=True), list(reversed([1, 2, 3])), list(enumerate('ab', 1))
print any([0, 1]), all([1, 0]), sum([1, 2], 10), min(3, 1), max('a', 'b'), len('abc')
