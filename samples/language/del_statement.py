"""`del` takes a name, an item or an attribute away; the object dies only with its last reference."""
numbers = [0, 1, 2, 3, 4, 5]
alias = numbers
del numbers[0], numbers[-1]
del numbers[1:3]
print(alias)
del numbers
print(alias)
try:
    print(numbers)
except NameError as error:
    print(error)

class Box:
    pass

box = Box()
box.content = 'gold'
del box.content
print(hasattr(box, 'content'))
