import textwrap

try:
    textwrap.shorten(5, 1)
except AttributeError as e:
    print(e)
t='''Hello there, this is a long-winded text -- with dashes--and self-contained well-known hyphen-words. And sentences! Yes.'''
for w in (10,20,33,70): print(textwrap.wrap(t,w))
print(textwrap.fill(t,30,initial_indent='* ',subsequent_indent='  '))
print(repr(textwrap.dedent('''
    a
      b

    c
''')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.indent('a\n\nb\n','> ')), repr(textwrap.indent('a\n\nb','> ',lambda l:True)))
print(textwrap.shorten('Hello  world of words',12), textwrap.shorten('Hello world',width=10,placeholder='...'), textwrap.wrap('a'*25,10), textwrap.wrap('aaaaaaaaaaaaaaa b',5,break_long_words=False), textwrap.wrap('',5), textwrap.wrap('a b c d e f',3,max_lines=2), textwrap.wrap('x.  y',fix_sentence_endings=True), textwrap.wrap('aa. bb',fix_sentence_endings=True), textwrap.wrap('a\tb\nc',drop_whitespace=False))
for f in [lambda: textwrap.wrap('a',0), lambda: textwrap.shorten('abc',2)]:
    try: print(f())
    except ValueError as e: print(e)
