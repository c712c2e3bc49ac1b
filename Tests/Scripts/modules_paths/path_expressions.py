"""glob.translate: the regular expressions for patterns of paths."""
import glob
import re

paths = ['a', 'a/b', 'a/b/c.py', '.a', 'a/.b', '.a/b', '', 'a/', 'c.py', 'a\\b']
for pattern in ('*', '?', '**', 'a/**', '**/b', '**/*.py', 'a/*', '*/*', '.*', '**/.*', 'a?b', '[!x]', 'a/**/**/c.py', '***', '', '/', 'x**y',
                '**/**', 'a//b', '?b/c'):
    for options in {}, {'recursive': True}, {'include_hidden': True}, {'recursive': True, 'include_hidden': True}, {'seps': '/\\'}:
        text = glob.translate(pattern, **options)
        print(repr(pattern), *options, text, [path for path in paths if re.match(text, path)])
print(glob.translate('a.b.**', seps='.', recursive=True), glob.translate('a/b', seps=['/', ':']))
