"""`textwrap` breaks, indents and shortens paragraphs."""
import textwrap

text = 'The quick brown fox jumps over the lazy dog while the cat looks on from the top of the garden wall.'
print(textwrap.fill(text, 40))
print(textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(text, 30, placeholder='...'))
print(textwrap.dedent("""\
    def f():
        return 1
    """), end='')
print(textwrap.indent('one\n\ntwo\n', '> '), end='')
