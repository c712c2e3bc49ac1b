"""Every function of os.path that takes texts, on many texts."""
import os.path as p


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__, str(error)


texts = ['', '/', '//', '///', 'a', '/a', 'a/', '//a', '///a', 'a//b', 'a/b/c', '/a/b/c', './a', '../a', 'a/..', 'a/../..', '/..', '/../a', '//../a', '.', '..',
         '...', '.a', '..a', 'a.b', 'a.b.c', '.a.b', 'a.', 'a..b', '/a.b/c', '/a.b/.c', '/a/..b.c', 'a/b.', '~', '~/a', 'a/./b/.', 'a b/c d', '\u00e9/\u20ac.x']
for text in texts:
    data = text.encode()
    for name in ('split', 'splitext', 'splitdrive', 'splitroot', 'basename', 'dirname', 'normpath', 'isabs', 'normcase'):
        function = getattr(p, name)
        shown = attempt(function, text)
        other = attempt(function, data)
        same = other == shown if isinstance(shown, bool) else (
            tuple(part.encode() for part in shown) == other if isinstance(shown, tuple) else shown.encode() == other)
        print(name, repr(text), shown, '' if same else other)
pairs = [(a, b) for a in texts[::2] for b in texts[1::3]]
for a, b in pairs:
    print(repr(a), repr(b), attempt(p.join, a, b), attempt(p.commonprefix, [a, b]), attempt(p.commonpath, [a, b]),
          attempt(p.relpath, '/x/' + a, '/x/' + b))
for arguments in ((1,), ('a', 1), ('a', b'b'), (b'a', 'b'), ('a', None), ('a', 'b', b'c'), ([],)):
    print(arguments, attempt(p.join, *arguments), attempt(p.commonpath, arguments), attempt(p.commonprefix, arguments), attempt(p.relpath, *arguments))
print(attempt(p.relpath, ''), attempt(p.commonpath, []), attempt(p.commonprefix, []), attempt(p.commonprefix, [[1, 2, 3], [1, 2, 4]]))
for name in ('split', 'splitext', 'basename', 'normpath', 'isabs', 'expanduser', 'expandvars', 'abspath', 'realpath'):
    print(name, attempt(getattr(p, name), 1), attempt(getattr(p, name), None))
