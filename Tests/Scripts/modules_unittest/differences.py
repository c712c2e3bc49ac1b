import random
import unittest


class T(unittest.TestCase):
    maxDiff = None


case = T()
random.seed(7)
words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'alpha beta', 'gamma  delta', '', 'x' * 90,
         'the quick brown fox', 'the quick green fox', 'the\tquick brown fix']


def tell(function, *values):
    try:
        function(*values)
    except AssertionError as error:
        print(error)
    else:
        print('equal')
    print('--')


def change(lines):
    lines = list(lines)
    for _ in range(random.randrange(4)):
        place = random.randrange(len(lines) + 1)
        kind = random.randrange(3)
        if kind == 0:
            lines.insert(place, random.choice(words))
        elif lines and kind == 1:
            del lines[place % len(lines)]
        elif lines:
            line = lines[place % len(lines)]
            cut = random.randrange(len(line) + 1)
            lines[place % len(lines)] = line[:cut] + random.choice(['', 'Q', ' ', 'zz']) + line[cut + 1:]
    return lines


for _ in range(60):
    first = [random.choice(words) for _ in range(random.randrange(8))]
    second = change(first)
    ends = [random.choice(['', '\n']) for _ in range(2)]
    tell(case.assertMultiLineEqual, '\n'.join(first) + ends[0], '\n'.join(second) + ends[1])
for _ in range(40):
    first = [random.choice([1, 2, 'a', 'b' * 50, None, (1, 2)]) for _ in range(random.randrange(6))]
    second = first[:]
    random.shuffle(second)
    tell(case.assertEqual, first, second[:random.randrange(7)])
    tell(case.assertTupleEqual, tuple(first), tuple(second))
    tell(case.assertCountEqual, first, second + [1] * random.randrange(2))
    tell(case.assertDictEqual, dict(enumerate(first)), dict(enumerate(second)))
case.maxDiff = 100
tell(case.assertEqual, list(range(100)), list(range(101)))
tell(case.assertEqual, 'a' * 500, 'a' * 400 + 'b')
tell(case.assertEqual, 'start' * 30 + 'one' * 20, 'start' * 30 + 'two' * 30)
tell(case.assertSequenceEqual, 5, [1])
tell(case.assertSequenceEqual, [1], (1,))
tell(case.assertSequenceEqual, {1: 2}, [1])
tell(case.assertSetEqual, {1}, 5)
tell(case.assertSetEqual, {1, 2}, frozenset([2]))
case.longMessage = False
tell(case.assertEqual, 1, 2, 'short')
tell(case.assertIn, 1, [])
