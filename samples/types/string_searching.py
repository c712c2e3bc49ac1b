"""`find` answers -1 where `index` raises; `in` only says whether."""
text = 'the cat and the hat'
print(text.find('the'), text.rfind('the'), text.find('dog'), text.count('the'))
print('cat' in text, '' in text, text.find('the', 1), text.startswith(('a', 'the')))
print(text.partition(' and '), text.rpartition('the'), text.partition('dog'))
try:
    text.index('dog')
except ValueError as error:
    print(error)
