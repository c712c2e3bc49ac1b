"""Default arguments live as long as their function."""
class Big:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('    -', self.name)

def greet(who=Big('default')):
    return who.name

print(greet(), greet(Big('other')))
greet.__defaults__ = (Big('replacement'),)
print(greet())
del greet
print('end')
