"""fnmatch: which names match, and the regular expressions for patterns."""
import fnmatch
import re

names = ['a', 'ab', 'Ab', 'a.txt', '.a', 'a-b', 'a]b', 'a[b', 'a/b', 'x\ny', '', '^', '!', 'é', '\\']
patterns = ['*', '?', 'a*', '*.txt', '[a-c]*', '[!a]*', '[]]', 'a[]]b', 'a[[]b', '[!]a]*', '[b-a]', '[!b-a]', '[a-]*', '[-a]*',
            '[a-cx-z]?', '[--0]', '[a-b-c]', '[', '[!', '[]', '[!]', '[\\]', '[^]', '[[x]', '*a*b*', '**', '?*?', 'a[&~|]', '.*',
            'a.b', '\\*', '[z-ab-a]', '[!^]', 'a\nb', 'É', '*[!0-9]*', '[a-z-]', '[%--]', '[]-a]', '[!--]']
for pattern in patterns:
    print(repr(pattern), fnmatch.translate(pattern), fnmatch.filter(names, pattern))

print(fnmatch.fnmatch('a.TXT', '*.txt'), fnmatch.fnmatchcase('a.TXT', '*.txt'))
print(fnmatch.fnmatch(b'a\xff', b'a[\xfe-\xff]'), fnmatch.filter([b'a', b'\xff'], b'?'))
print(fnmatch.filter(iter(['one', 'two', 'three']), 't*'), fnmatch.filter((), 'a'))

# Several expressions may be joined.
either = re.compile('|'.join(map(fnmatch.translate, ['*.py', 'READ*'])))
print([name for name in ('a.py', 'README', 'a.txt', 'xREAD') if either.match(name)])
# Stars do not go back: this ends soon.
print(fnmatch.fnmatch('a' * 200, '*a*a*a*a*a*a*a*a*a*a*a*b'))

for function, arguments in [(fnmatch.fnmatch, ('a', b'a')), (fnmatch.fnmatch, (b'a', 'a')), (fnmatch.filter, (['a', 3], '*')),
                            (fnmatch.fnmatch, (1, 'a')), (fnmatch.fnmatchcase, ('a', None)), (fnmatch.filter, (['a'], 5))]:
    try:
        print(function(*arguments))
    except TypeError as error:
        print(function.__name__, error)
print(fnmatch.__all__)
