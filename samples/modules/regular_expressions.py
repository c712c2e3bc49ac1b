"""`re`: finding, grouping, replacing and splitting by patterns."""
import re

text = 'Ada was born in 1815, Alan in 1912.'
print(re.findall(r'\d+', text), re.search(r'(\w+) in (\d+)', text).groups())
match = re.match(r'(?P<name>\w+)', text)
print(match['name'], match.span(), match)
print(re.sub(r'(\d)(\d+)', r'\2\1', text), re.sub(r'\d+', lambda m: str(int(m[0]) + 100), text))
print(re.split(r'[\s,.]+', text), re.fullmatch(r'[A-Z]\w+', 'Alan') is not None)
for found in re.finditer(r'A\w*', text):
    print(found.start(), found.group())
try:
    re.compile('(unclosed')
except re.error as error:
    print(error)
