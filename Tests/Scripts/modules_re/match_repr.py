"""repr of a match shows the first 50 characters of the text."""
import re

for text in 'short', 'x' * 48, 'x' * 49, 'x' * 60, "it's" * 20:
    print(re.match('.*', text))
print(re.match(rb'.*', b'y' * 70))
