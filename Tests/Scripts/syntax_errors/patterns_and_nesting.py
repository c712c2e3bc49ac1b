# What patterns and type parameters refuse, and how deep blocks may be nested.
for text in ('match ...:\n case f"":\n  pass', 'match ...:\n case {f"": _}:\n  pass',
             'match ...:\n case C(a=1 | "a" f"{x}"):\n  pass',
             'match ...:\n case {0: _, 0j: _}:\n  pass', 'match ...:\n case {1+2j: _, 1+2j: _}:\n  pass',
             'def f[T=int, U](): pass', 'class C[T=int, *U]: pass', 'type A[**P=[], T] = T'):
    try:
        compile(text, 'source', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)


def nested(opening, count, last='pass', before=''):
    lines = [before] if before else []
    start = 1 if before else 0
    for index in range(count):
        for line in opening.split('\n'):
            lines.append(' ' * (index + start) + line)
    lines.append(' ' * (count + start) + last)
    return '\n'.join(lines)


for name, opening in (('named', 'try: pass\nexcept E as e:'), ('plain', 'try: pass\nexcept E:'),
                      ('all', 'try: pass\nexcept:'), ('group', 'try: pass\nexcept* E:'),
                      ('with', 'with a:'), ('while', 'while a:')):
    for before, last in (('', 'pass'), ('def f():', 'pass'), ('def f():', 'yield'),
                         ('async def f():', 'pass')):
        allowed = 0
        while allowed < 30:
            try:
                compile(nested(opening, allowed + 1, last, before), 'source', 'exec')
            except SyntaxError as error:
                print(name, before, last, allowed, error.msg)
                break
            allowed += 1
