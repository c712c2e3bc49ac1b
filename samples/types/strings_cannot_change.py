"""Every method of a string answers a new one."""
text = 'Python'
upper = text.upper()
print(text, upper, text.replace('P', 'J'), text + '!')
try:
    text[0] = 'J'
except TypeError as error:
    print(error)
letters = list(text)
letters[0] = 'J'
print(''.join(letters))
