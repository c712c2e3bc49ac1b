"""Patterns that are none, long differences cut short by a method of the class, results without durations."""
import gc
import sys
import unittest
import warnings


class Case(unittest.TestCase):
    def test(self):
        return 5

    def runTest(self):
        pass


case = Case()
for attempt in (lambda: case.assertRaisesRegex(ValueError, lambda: 1), lambda: case.assertRaisesRegex(ValueError, 5, int, 'x'),
                lambda: case.assertWarnsRegex(UserWarning, lambda: 1), lambda: case.assertRaisesRegex(ValueError, 'x', int, 'y'),
                lambda: case.assertRaises(ValueError, 'x'), lambda: case.assertRaisesRegex(ValueError)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


class Short(unittest.TestCase):
    maxDiff = 10

    def _truncateMessage(self, message, diff):
        return f'<{len(diff)} characters of difference>'


for left, right in (({'a': 1}, {'b': 2}), ([1, 2], [2, 1]), ('one\ntwo', 'one\nthree'), ({1}, {2})):
    for kind in (unittest.TestCase, Short):
        try:
            kind().assertEqual(left, right)
        except AssertionError as error:
            print(kind.__name__, str(error).splitlines()[-1])


def twice():
    try:
        raise ValueError
    except ValueError:
        raise ValueError


gc.disable()
before = sys.getrefcount(twice)
case.assertRaises(ValueError, twice)
print(sys.getrefcount(twice) - before)
gc.enable()


class Plain:
    failfast = shouldStop = False

    def startTest(self, test): print('start', test.id())
    def stopTest(self, test): print('stop')
    def addSuccess(self, test): print('success')


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    Case('test').run(Plain())
    Case().run(Plain())
for entry in caught:
    print(entry.category.__name__, str(entry.message).split('<')[0], entry.filename == __file__)
