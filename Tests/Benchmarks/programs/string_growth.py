# `+=` on one string, and join.
def build(size):
    text = ''
    for index in range(size):
        text += 'ab'
    return text


print(len(build(500_000)), len(','.join(['xyz'] * 500_000)))
