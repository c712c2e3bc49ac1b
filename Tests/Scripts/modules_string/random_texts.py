"""Random texts through every option of textwrap."""
import random
import textwrap
random.seed(1)
alphabet=['a','b','Z','é','_','1','²','-','-','-','--',' ',' ','  ','\t','\n','.','!','"',"'",'&',',','?','(','\x0b','\xa0','word','hello-world','x--y','...']
for i in range(70):
    t=''.join(random.choice(alphabet) for _ in range(random.randrange(0,40)))
    kw={}
    for k in ('expand_tabs','replace_whitespace','fix_sentence_endings','break_long_words','drop_whitespace','break_on_hyphens'):
        if random.random()<.3: kw[k]=random.random()<.5
    if random.random()<.3: kw['max_lines']=random.randrange(1,4)
    if random.random()<.3: kw['placeholder']=random.choice(['','...',' [..]','  '])
    if random.random()<.3: kw['initial_indent']=random.choice(['* ','    '])
    if random.random()<.3: kw['subsequent_indent']=random.choice(['  ','-----'])
    w=random.randrange(7,22)
    try: r=textwrap.wrap(t,w,**kw)
    except Exception as e: r=repr(e)
    print(i,repr(t),w,kw,r)
    for f in (textwrap.dedent,lambda t:textwrap.indent(t,'> '),lambda t:textwrap.shorten(t,max(w,5))):
        try: r=f(t.replace('a','\n  '))
        except Exception as e: r=repr(e)
        print(repr(r))
