def f(a, b=2):
    "doc"
    return a
f.x = 1
print f.func_name, f.func_defaults, f.func_doc, f.func_dict, f.func_code.co_name, f.func_code.co_argcount
print f.__name__, f.__doc__, f.__defaults__
f.func_name = 'g'
print f.__name__
print (lambda: 0).func_name, f.func_globals is globals()
