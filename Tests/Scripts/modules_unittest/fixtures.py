import io
import re
import unittest


def report(*cases, names=(), **settings):
    """Runs test cases and prints the report without the time it took."""
    stream = io.StringIO()
    loader = unittest.TestLoader()
    suite = unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in cases)
    result = unittest.TextTestRunner(stream=stream, **settings).run(suite)
    print(re.sub(r'in \d+\.\d{3}s', 'in TIME', stream.getvalue()))
    return result


def setUpModule():
    print('setUpModule')
    unittest.addModuleCleanup(print, 'module cleanup')


def tearDownModule():
    print('tearDownModule')


class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass A')
        cls.addClassCleanup(print, 'class cleanup A')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass A')

    def setUp(self):
        print('setUp', self._testMethodName)
        self.addCleanup(print, 'cleanup')

    def tearDown(self):
        print('tearDown')

    def test_1(self):
        print('test_1')

    def test_2(self):
        self.addCleanup(lambda: 1 / 0)
        raise KeyError('x')


class B(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(lambda: [][1])
        raise ValueError('B')

    def test_1(self):
        print('never')


class C(unittest.TestCase):
    @classmethod
    def tearDownClass(cls):
        raise ValueError('C')

    def test_1(self):
        print('C.test_1')

    def test_skipped(self):
        self.skipTest('at run time')


class D(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest('all of D')

    def test_1(self):
        print('never')


class E(unittest.TestCase):
    def setUp(self):
        raise OSError('no setUp')

    def tearDown(self):
        print('never')

    def test_1(self):
        print('never')


class F(unittest.TestCase):
    @unittest.expectedFailure
    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(i, 0)

    def test_nested(self):
        for i in range(2):
            with self.subTest(i=i):
                for j in range(2):
                    with self.subTest('inner', j=j):
                        self.assertFalse(i and j)
        with self.subTest():
            1 / 0
        with self.subTest(None, a=1):
            self.skipTest('part')

    def test_returns(self):
        return 5


class Opened:
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *details):
        print('exit')


class G(unittest.TestCase):
    def test_context(self):
        self.assertIsInstance(self.enterContext(Opened()), Opened)

    def test_no_context(self):
        self.enterContext(5)


result = report(A, B, C, D, E, F, G, verbosity=2)
print(result, [str(test) for test, _ in result.errors], [test.id() for test, _ in result.failures])
print([(str(test), why) for test, why in result.skipped])
