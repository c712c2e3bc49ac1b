import json
for o in [None,True,1,-2.5,'aé"\\\n\x01😀',[1,[2,[]],{}],{'a':1,'b':[1,2],3:4,None:5,True:6,1.5:7},(1,2),float('inf'),1e100,10**30]:
    print(json.dumps(o), json.dumps(o,ensure_ascii=False,indent=2), json.loads(json.dumps(o)))
print(json.dumps({'b':1,'a':[1,{'c':2}]},indent=4,sort_keys=True), json.dumps([1,2],separators=(',',':')), json.dumps({'a':1},indent='\t'))
for f in [lambda: json.dumps({1,2}), lambda: json.dumps({(1,):2}), lambda: json.dumps(float('nan'),allow_nan=False), lambda: json.dumps([object]), lambda: json.loads(3), lambda: json.dumps({'a':[1,{2}]})]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
l=[]; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
for t in ['','[','[1','[1,','[1,]','{','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{a:1}','"a','"\\q"','"\\u12"','nul','1 2','01','1.','-','"\n"','[1 2]','{"a" 1}','\n\n [x]','"\\']:
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(repr(t), e, e.pos, e.lineno, e.colno, e.msg)
print(json.loads(' {"a" : [1, 2.5e3, -0, "x\\u00e9\\ud83d\\ude00", null, true, false, NaN, Infinity]} '), json.loads(b'[1]'), json.loads('{"a":1}',object_hook=lambda d: list(d)), json.loads('{"a":1,"a":2}',object_pairs_hook=list), json.loads('[1.5,2]',parse_float=str,parse_int=lambda s:'i'+s))
class E(json.JSONEncoder):
    def default(self,o): return list(o) if isinstance(o,set) else super().default(o)
print(json.dumps({'s':{1}},cls=E), json.dumps({1},default=list), E().encode({2}), json.dumps({(1,):1,'a':2},skipkeys=True), list(E().iterencode([1,2])))
class F:
    def __init__(s): s.t=''
    def write(s,x): s.t+=x
    def read(s): return s.t
f=F(); json.dump([1,{'a':None}],f); print(f.t, json.load(f), json.JSONDecoder().raw_decode('[1] x'), sorted(json.__all__))
