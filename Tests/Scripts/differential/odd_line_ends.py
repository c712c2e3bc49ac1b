# A traceback shows of a place's lines what str.splitlines makes of them; a SyntaxError all of the line.
import os, traceback
for number, source in enumerate(('x = (1 +\f a +\n b\n)\n', 'a\f + 1\n', 'b = 1; a\x0b(\n2)\n', '(a,\x1c\n b,\x85 2)\n', 'def f():\n  "\u2028"; return a + 1 \nf()\n')):
    open('odd%d.py' % number, 'w', encoding='utf-8', newline='').write(source)
    try: exec(compile(source, 'odd%d.py' % number, 'exec'), {})
    except Exception: traceback.print_exc()
    os.remove('odd%d.py' % number)
