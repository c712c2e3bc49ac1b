def greet(name, name):
    pass
