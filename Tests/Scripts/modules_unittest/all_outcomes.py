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


class T(unittest.TestCase):
    def setUp(self): self.x = 1
    def test_eq(self): self.assertEqual(1, 2)
    def test_list(self):
        "list doc"
        self.assertEqual([1, 2, 3], [1, 2, 4, 5])
    def test_str(self): self.assertEqual('hello\nworld\nabc', 'hello\nwurld\nabd')
    def test_dict(self): self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3, 'c': 4})
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_ok(self): pass
    def test_err(self): 1 / 0
    @unittest.skip('why not')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.fail('x')
    @unittest.expectedFailure
    def test_xs(self): pass
    def test_sub(self):
        for i in range(4):
            with self.subTest('msg', i=i):
                self.assertNotEqual(i % 2, 1)
    def test_raises(self):
        with self.assertRaises(ValueError): pass
    def test_raises2(self):
        with self.assertRaises(ValueError) as c: int('x')
        self.assertIn('invalid', str(c.exception))
    def test_regex(self):
        with self.assertRaisesRegex(ValueError, 'foo'): raise ValueError('bar')
    def test_chain(self):
        try: {}['x']
        except KeyError: self.assertTrue(False, 'message')
    def test_many(self):
        for f in [lambda: self.assertLess(2, 1), lambda: self.assertIsNone(3), lambda: self.assertIs(1, []), lambda: self.assertIn(1, [2]), lambda: self.assertAlmostEqual(1, 1.1), lambda: self.assertAlmostEqual(1, 1.1, delta=0.01), lambda: self.assertNotAlmostEqual(1, 1.00000001), lambda: self.assertCountEqual([1,1,2], [2,2,3]), lambda: self.assertIsInstance(1, str), lambda: self.assertRegex('abc', 'x'), lambda: self.assertNotRegex('abc', 'b'), lambda: self.assertFalse(1), lambda: self.assertTupleEqual((1,), [1]), lambda: self.assertSequenceEqual([1], (1,2)), lambda: self.assertEqual('a'*200, 'a'*150+'b'), lambda: self.assertNotIn(1, [1]), lambda: self.assertIsNotNone(None), lambda: self.assertGreaterEqual(1, 2, 'mm'), lambda: self.assertNotIsInstance(1, int), lambda: self.assertNotEqual(1, 1.0), lambda: self.assertIsNot(T, T), lambda: self.assertCountEqual([[1]], [[2]]), lambda: self.assertDictEqual({}, 1), lambda: self.assertSetEqual(1, {1}), lambda: self.assertWarns(UserWarning, int), lambda: self.assertRaises(5), lambda: self.assertRaises(ValueError, int, '5'), lambda: self.skipTest('zz')]:
            try: f()
            except BaseException as e: print(type(e).__name__, e)
class S(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError('no class')
    def test_a(self): pass
@unittest.skipIf(True, 'cls')
class K(unittest.TestCase):
    def test_a(self): pass
class C(unittest.TestCase):
    def test_c(self):
        self.addCleanup(print, 'cleanup 1'); self.addCleanup(lambda: 1/0)
        print('running')
    def tearDown(self): print('td')


for settings in ({}, {'verbosity': 2}, {'verbosity': 0, 'failfast': True}, {'buffer': True}):
    result = report(T, S, K, C, **settings)
    print(result)
