"""`a if c else b` evaluates the condition first and then only one of the two."""
def loud(text):
    print('evaluating', text)
    return text

print(loud('yes') if 1 else loud('no'))
print(loud('yes') if [] else loud('no'))

def grade(points):
    return 'A' if points > 90 else 'B' if points > 75 else 'C'

print([grade(points) for points in (95, 80, 20)])
