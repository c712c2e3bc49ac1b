"""Functions made in a loop look the loop's variable up when they are called, not when they are made."""
late = []
for power in (1, 2, 3):
    late.append(lambda x: x ** power)
print([function(2) for function in late])

def make(power):
    return lambda x: x ** power

early = [make(power) for power in (1, 2, 3)]
print([function(2) for function in early])
power = 10
print([function(2) for function in late])
