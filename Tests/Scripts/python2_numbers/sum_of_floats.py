# sum() rounds at each step.
print repr(sum([0.1] * 10)), repr(sum([0.1] * 10, 2)), repr(sum([1, 2.5, True, 3L, 1e16, 1, 1, -1e16]))
print repr(sum([1, 2L])), repr(sum([2 ** 62, 2 ** 62])), repr(sum([2 ** 62, 0.1, 1]))
