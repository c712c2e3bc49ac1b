"""Tests found in folders: which files and packages are looked into, and what stands in for those that fail."""
import io
import os
import shutil
import sys
import unittest


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)


case = '''
import unittest
class {0}(unittest.TestCase):
    def test_one(self): pass
    def test_two(self): self.assertEqual(1, 1)
'''
write('proj/test_top.py', case.format('Top'))
write('proj/check_other.py', case.format('Other'))
write('proj/test-bad-name.py', 'raise Exception("not to be imported")')
write('proj/plain/test_hidden.py', 'raise Exception("no package: not to be imported")')
write('proj/pack/__init__.py', case.format('InPackage'))
write('proj/pack/test_inner.py', case.format('Inner'))
write('proj/pack/deep/__init__.py', '')
write('proj/pack/deep/test_deep.py', case.format('Deep'))
write('proj/broken/__init__.py', 'raise ValueError("no package")')
write('proj/broken/test_never.py', case.format('Never'))
write('proj/left_out/__init__.py', 'import unittest\nraise unittest.SkipTest("not today")')
write('proj/left_out/test_never.py', case.format('Never'))
write('proj/test_broken.py', 'import no_such_module_at_all')
write('proj/test_left_out.py', 'import unittest\nraise unittest.SkipTest("nor this")')
write('proj/own/__init__.py', '''
import os, unittest
def load_tests(loader, tests, pattern):
    print('load_tests of own', pattern, tests.countTestCases())
    tests.addTests(loader.discover(os.path.dirname(__file__), pattern='only*.py'))
    return tests
''')
write('proj/own/only_this.py', case.format('OnlyThis'))
write('proj/own/test_not_this.py', case.format('NotThis'))


def names(suite):
    if isinstance(suite, unittest.TestSuite):
        for test in suite:
            yield from names(test)
    else:
        yield suite.id()


def forget():
    for name in [name for name in sys.modules if name.split('.')[0] in
                 ('test_top', 'check_other', 'pack', 'broken', 'left_out', 'own', 'test_broken', 'test_left_out')]:
        del sys.modules[name]


def run(suite):
    stream = io.StringIO()
    result = unittest.TextTestRunner(stream, verbosity=0).run(suite)
    print(result.testsRun, len(result.errors), [(test.id(), reason) for test, reason in result.skipped])
    for test, text in result.errors:
        print(test.id(), '|', text.splitlines()[0], '|', text.splitlines()[-1], '|', text.splitlines()[-2])


loader = unittest.TestLoader()
before = list(sys.path)
suite = loader.discover('proj')
print(sys.path[0] == os.path.abspath('proj'), len(sys.path) - len(before))
for name in names(suite):
    print('   ', name)
print(len(loader.errors), [error.splitlines()[0] for error in loader.errors])
run(suite)
forget()

for arguments in [('proj', 'check*.py'), ('proj/pack',), ('proj/pack', 'test*.py', 'proj'), ('proj/pack/deep', '*deep.py', 'proj'),
                  ('pack.deep',), ('pack', 'test_inn*'), ('nowhere',), ('sys',), ('proj/plain', 'test*.py', 'proj'), ('no.such.package',)]:
    loader = unittest.TestLoader()
    sys.path[:] = [os.path.abspath('proj')] + before
    try:
        print(arguments, list(names(loader.discover(*arguments))), len(loader.errors))
    except Exception as error:
        print(arguments, type(error).__name__, str(error).replace(os.getcwd(), '…'))
    forget()

# A module of that name from elsewhere.
sys.path[:] = [os.path.abspath('proj')] + before
import test_top
write('other/test_top.py', case.format('Clash'))
try:
    unittest.TestLoader().discover('other')
except ImportError as error:
    print(str(error).replace(os.getcwd(), '…'))
forget()

# Dotted names that lead nowhere.
sys.path[:] = [os.path.abspath('proj')] + before
loader = unittest.TestLoader()
for name in ('pack.nothing', 'pack.test_inner.Nothing', 'pack.test_inner.Inner.test_none', 'nothing.at.all', 'pack.deep.test_deep.Deep.test_one'):
    print(name, list(names(loader.loadTestsFromName(name))))
for text in loader.errors:
    print(text.splitlines()[0], '|', text.splitlines()[-1])


class Runner:
    def run(self, suite):
        print('   ', list(names(suite)))
        return unittest.TestResult()


for argv in (['discover', '-s', 'proj', '-p', 'check*.py'], ['discover', 'proj', '-pcheck*.py'], ['discover', '-sproj', '-k', 'one', '-v'],
             ['discover', '--start-directory=proj/pack', '--top-level-directory', 'proj', '-q'], ['discover', 'proj/pack', 'test_in*', 'proj']):
    forget()
    sys.path[:] = before
    print(argv)
    unittest.main(None, argv=['prog', *argv], exit=False, testRunner=Runner(), testLoader=unittest.TestLoader())
shutil.rmtree('proj')
shutil.rmtree('other')
