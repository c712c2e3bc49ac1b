import unittest
from unittest import TestCase, TestSuite
import unittest.case
import unittest.suite


class T(TestCase):
    def test_b(self): pass
    def test_a(self): pass
    def check_c(self): pass
    test_not_callable = 5


class R(TestCase):
    def runTest(self): pass


def make():
    return T('test_a')


def bad():
    return 5


loader = unittest.TestLoader()
print(loader.getTestCaseNames(T), loader.loadTestsFromTestCase(T))
print(loader.loadTestsFromTestCase(R), loader.loadTestsFromName('__main__.T.test_b'))
for name in ['T', 'T.test_a', 'make', 'R', '__main__']:
    import __main__
    if name != '__main__':
        print(name, loader.loadTestsFromName(name, __main__))
for name in ['bad', 'T.nope', 'nope']:
    try:
        suite = loader.loadTestsFromName(name, __main__)
        print(suite, loader.errors[-1].splitlines()[-1])
    except Exception as error:
        print(type(error).__name__, error)
print(loader.loadTestsFromName('no_such_module_x').countTestCases(), len(loader.errors))
loader.testMethodPrefix = 'check'
print(loader.getTestCaseNames(T))
loader.testMethodPrefix = 'test'
loader.testNamePatterns = ['*_a', '*[x-z]']
print(loader.getTestCaseNames(T))
for wrong in [lambda: loader.loadTestsFromTestCase(TestSuite), lambda: TestSuite().addTest(T),
              lambda: TestSuite().addTest(5), lambda: TestSuite().addTests('abc'),
              lambda: T('nope'), lambda: TestSuite([T('test_a')]).addTest(3)]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
suite = TestSuite([T('test_a'), TestSuite([T('test_b')])])
print(suite.countTestCases(), suite == TestSuite(list(suite)), T('test_a') == T('test_a'), len({T('test_a'), T('test_a')}))
result = unittest.TestResult()
suite.run(result)
print(result, result.wasSuccessful(), suite.countTestCases(), list(suite))
print(T.__module__, TestCase.__module__, TestSuite.__module__, unittest.TestResult, unittest.case.TestCase is TestCase)
print(repr(T('test_a')), str(T('test_a')), T('test_a').id(), T('test_a').shortDescription())
function = unittest.FunctionTestCase(make, description='a function')
print(function, function.id(), function.shortDescription(), repr(function)[:40])
print(T('test_a').run(), T('test_a')().testsRun)
T('test_a').debug()
suite.debug()
print(sorted(unittest.__all__))
