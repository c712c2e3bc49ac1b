import string
from string import Template
t=Template('Hi $name, ${x}y $$5'); print(t.substitute(name='Bob',x=1), t.safe_substitute(name='A'), t.substitute({'name':'C'},x=2), t.get_identifiers(), t.is_valid(), t.template)
for g in [lambda: t.substitute(), lambda: Template('$').substitute(), lambda: Template('a\n $1').substitute()]:
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class P(Template): delimiter='%'
print(P('%a $a').substitute(a=1))
