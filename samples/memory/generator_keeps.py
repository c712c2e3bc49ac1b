"""A waiting generator keeps its variables; `close`, exhaustion or its own death lets them go."""
class Big:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('    -', self.name)

def steps(name):
    big = Big(name)
    yield 1
    yield 2

for how in ('closed', 'exhausted', 'deleted'):
    generator = steps(how)
    next(generator)
    print(how)
    if how == 'closed':
        generator.close()
    elif how == 'exhausted':
        list(generator)
    del generator
print('end')
