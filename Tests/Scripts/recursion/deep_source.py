# Source text nested too deeply, and long but flat.

cases = {
    'lists': lambda n: '[' * n + ']' * n, 'unclosed': lambda n: '[' * n,
    'parentheses': lambda n: '(' * n + '1' + ')' * n,
    'dicts': lambda n: '{1:' * n + '1' + '}' * n, 'attributes': lambda n: 'a' + '.b' * n,
    'calls': lambda n: 'a' + '()' * n, 'sum': lambda n: '1' + '+a' * n,
    'constants': lambda n: '1' + '+1' * n, 'strings': lambda n: "'a' " * n,
    'and': lambda n: 'a' + ' and a' * n, 'minus': lambda n: '-' * n + 'a',
    'not': lambda n: 'not ' * n + 'a', 'elif': lambda n: 'if a: pass\n' + 'elif a: pass\n' * n,
    'ternary': lambda n: '1 if a else ' * n + '1', 'f-string': lambda n: "f'{" * n + '1' + "}'" * n,
    'targets': lambda n: 'a=' * n + '1', 'match': lambda n: 'match a:\n case ' + '[' * n + ']' * n + ': pass',
    'alternatives': lambda n: 'match a:\n case 1' + '|1' * n + ': pass', 'lines': lambda n: 'a\n' * n,
    'items': lambda n: '[' + 'a,' * n + ']', 'entries': lambda n: '{' + 'a:1,' * n + '}',
    'subscripts': lambda n: 'a[' * n + '0' + ']' * n, 'lambda': lambda n: 'lambda: ' * n + '1',
}
for name, make in cases.items():
    for n in (90, 100000):
        try:
            compile(make(n), name, 'exec')
            print(name, n, 'ok')
        except (SyntaxError, MemoryError, RecursionError) as error:
            print(name, n, type(error).__name__, error)
