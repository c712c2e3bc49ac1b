import itertools, builtins
names = ["OSError", "StopIteration", "UnicodeDecodeError", "UnicodeEncodeError", "NameError", "KeyError", "ValueError", "UnboundLocalError", "BlockingIOError", "ExceptionGroup", "StopAsyncIteration"]
for a, b in itertools.product(names, names):
    if a == b: continue
    try: type('T', (getattr(builtins, a), getattr(builtins, b)), {}); print(a, b, 'ok')
    except TypeError as e: print(a, b, e)
    try:
        B = type('B', (getattr(builtins, a),), {})
        B.__bases__ = (getattr(builtins, b),)
        print('  ok')
    except TypeError as e: print('  ', e)
