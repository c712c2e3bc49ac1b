"""`string`: character sets, and templates with dollar signs."""
import string

print(string.ascii_lowercase, string.digits, repr(string.whitespace), string.hexdigits)
letter = string.Template('Dear $name, you owe $$${amount}.')
print(letter.substitute(name='Ada', amount=5))
print(letter.safe_substitute(name='Bob'))
try:
    letter.substitute(name='Cid')
except KeyError as error:
    print('missing', error)
print(string.capwords('the   quick brown'), string.Formatter().format('{0}-{x}', 1, x=2))
