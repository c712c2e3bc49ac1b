import os
print('startup', __name__, os.path.basename(__file__))


def greet(name):
    return 'hello ' + name
