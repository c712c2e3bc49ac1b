"""The examples of this module are run.

>>> double(2)
4
>>> double(3)
7
"""
import doctest
import sys


def double(x):
    """Twice a number.

    >>> double(1)
    2
    >>> double('a')   # doctest: +SKIP
    9
    >>> double(None)
    Traceback (most recent call last):
      ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> print(list(range(20))) # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
    [0,   1, ...,
     19]
    >>> for i in range(2):
    ...     print(i)
    ...
    0
    1
    >>> 1 == 1
    1
    >>> raise KeyError('a') # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    package.KeyError: b
    >>> a b
    Traceback (most recent call last):
    SyntaxError: invalid syntax
    >>> import sys; sys.stdout.write('abc')
    abc3
    """
    return x * 2


class Shape:
    """
    >>> Shape().name()
    'shape'
    """

    def name(self):
        """
        >>> Shape().name()
        'shape'
        """
        return 'shape'

    @property
    def sides(self):
        """
        >>> Shape().sides
        4
        """
        return 3

    @staticmethod
    def make():
        """>>> Shape.make()
        3"""

    @classmethod
    def other(cls):
        """nothing"""

    class Inner:
        """>>> Shape.Inner
        """


__test__ = {'extra': '>>> 2\n2\n', 'again': double}

print(doctest.testmod(verbose=False))
print(doctest.testmod(verbose=True))
print(doctest.master.summarize(), doctest.master.skips)
for flags in doctest.REPORT_UDIFF, doctest.REPORT_CDIFF, doctest.REPORT_NDIFF, doctest.FAIL_FAST:
    test = doctest.DocTestParser().get_doctest(
        ">>> print('a\\nb\\nc')\na\nx\nc\n>>> 5\n6\n>>> print(7)\n", {}, 'name', 'file', 7)
    print(doctest.DocTestRunner(optionflags=flags).run(test))
doctest.run_docstring_examples(Shape.make, globals(), name='made')
print([(test.name, test.lineno, len(test.examples)) for test in doctest.DocTestFinder(
    exclude_empty=False).find(Shape)])
print(doctest.testsource(sys.modules['__main__'], '__main__.double')[:120])
