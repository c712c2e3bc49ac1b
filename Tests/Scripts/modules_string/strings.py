import string
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), repr(string.printable), string.capwords('hello  wORLD'), string.capwords('a-b','-'))
f=string.Formatter(); print(f.format('{0} {1!r:>5} {x.real} {y[0]} {{}} {z[k]}',1,'a',x=3,y=[4],z={'k':5}), f.format('{} {}',1,2), f.format('{:{w}}',1,w=5), list(f.parse('a{b!r:c}d')))
for g in [lambda: f.format('{'), lambda: f.format('}'), lambda: f.format('{0}{}',1), lambda: f.format('{}{0}',1), lambda: f.format('{!x}',1), lambda: f.format('{x}'), lambda: f.format('{}')]:
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class MF(string.Formatter):
    def get_value(self,k,a,kw):
        return super().get_value(k,a,kw) if isinstance(k,int) else kw.get(k,'?'+k)
print(MF().format('{a} {b}',a=1)); print(sorted(string.__all__))
