def divide(a, b):
    return a / b
for pair in [(6, 3), (1, 0)]:
    print divide(*pair)
