"""Generators chained: each value goes through the whole pipe before the next one is asked for."""
def read():
    for text in ('3', 'x', '4', '5'):
        print('read', text)
        yield text

def numbers(texts):
    for text in texts:
        if text.isdigit():
            yield int(text)

def until(limit, values):
    for value in values:
        if value > limit:
            return
        yield value

for number in until(4, numbers(read())):
    print('   got', number)
