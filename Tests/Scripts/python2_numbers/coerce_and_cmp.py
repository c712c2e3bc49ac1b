print coerce(1, 2.5), coerce(1, 2L), cmp(1, 2), cmp(2, 1), cmp(1, 1.0), cmp('a', 'b'), cmp([1, 2], [1, 3]), cmp((), (1,))
print cmp(None, 1), cmp(1, 'a'), cmp([], ()), cmp({}, {1: 2}), cmp({1: 2}, {1: 3}), cmp({1: 1, 2: 2}, {1: 1, 2: 2})
print complex(1, 2), 1j * 1j, (1 + 2j).real, abs(3 + 4j), 1j / 2
