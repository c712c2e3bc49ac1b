"""The parser, the checker, the runner and the suites, each by itself."""
import doctest
import re
import sys
import unittest

parser = doctest.DocTestParser()
for text in [
    'text\n  >>> a = 1\n  >>> a\n  1\n\nmore\n>>> if a:\n...   b\n... \nx\n', '>>>a\n', '>>> a\n...b\n',
    '  >>> a\n b\n', '>>> f(1,\n  ...  2)\n', '>>> a # doctest: +FOO\n', '>>> a # doctest: ELLIPSIS\n',
    '>>> a # doctest: +SKIP -ELLIPSIS,+IGNORE_EXCEPTION_DETAIL\n', '>>> # doctest: +SKIP\n', '>>> \n',
    '>>>\n', '>>> x\nTraceback (most recent call last):\n  foo\nE: msg\n more\n',
    '  >>> a\n  ...  b\n     c\n   d\n\n\n  q', '\t>>> tab\n\t9\n', '', 'none', '>>> a\r\n1\r\n',
]:
    try:
        print([(e.source, e.want, e.exc_msg, e.lineno, e.indent, e.options)
               if isinstance(e, doctest.Example) else e for e in parser.parse(text, 'name')])
    except ValueError as error:
        print(error)
test = parser.get_doctest('>>> 1\n1\n>>> 2\n3\n', {'a': 1}, 'name', 'file.py', 7)
print(test, len(test.examples), test.globs, test.lineno, repr(test.docstring))
print(parser.get_doctest('', {}, 'n', None, None) < test)
print(doctest.Example('a', 'b') == doctest.Example('a\n', 'b\n'), hash(test) == hash(test))

checker = doctest.OutputChecker()
for want, got, flags in [
    ('1\n', 'True\n', 0), ('1\n', 'True\n', 1), ('<BLANKLINE>\n', '\n', 0), ('<BLANKLINE>\n', '\n', 2),
    ('a  b\n', 'a b\n', 4), ('a...z', 'abcz', 8), ('a...b...c', 'abc', 8), ('...', '', 8),
    ('a...a', 'a', 8), ('', 'x', 0), ('a...b', 'a b c', 8), ('...x...x', 'x', 8), ('\xe9', '\xe9', 0),
]:
    print(repr(want), repr(got), flags, checker.check_output(want, got, flags))
for example in doctest.Example('x', ''), doctest.Example('x', 'a\n\nb\nc\n'):
    for got in '', 'q\n', 'a\n\nb\nd\n':
        print([checker.output_difference(example, got, flags) for flags in (0, 2, 64, 128, 256)])
print(doctest.TestResults(1, 2), doctest.TestResults(1, 2, skipped=3), doctest.TestResults(1, 2)[1])
print(doctest.register_optionflag('MINE') == doctest.register_optionflag('MINE'))
print(doctest.script_from_examples('text\n>>> a = 1\n>>> a\n1\nmore\n>>> if a:\n...   b\nq\n\n\nlast\n'))


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def wrong():
    """>>> 1
    2"""


attempt(doctest.DocTestFinder().find, 3)
attempt(doctest.testmod, 3)
attempt(doctest.set_unittest_reportflags, 3)
attempt(doctest.testfile, 'x.txt', False, package='q')
attempt(doctest.testfile, '/x')
runner = doctest.DebugRunner(verbose=False)
attempt(runner.run, parser.get_doctest('>>> 1\n2\n', {}, 'name', 'file.py', 0))
attempt(runner.run, parser.get_doctest('>>> 1/0\n2\n', {}, 'name', 'file.py', 0))
suite = doctest.DocTestSuite(sys.modules['__main__'])
print(suite, suite.countTestCases())
result = unittest.TestResult()
suite.run(result)
print(result)
text = result.failures[0][1]
print(text[text.index('Failed doctest'):])
