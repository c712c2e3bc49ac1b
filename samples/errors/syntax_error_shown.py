"""A script with a mistake is not run at all, not even its first lines."""
print('this is never printed')
colors = ['red', 'green' 'blue'
print(colors)
