"""A delegate that ignores GeneratorExit: it dies when the frame that delegated is unwound."""
def t(f, *a):
    try: print(ascii(f(*a)))
    except BaseException as e: print(type(e).__name__, ascii(str(e)), repr(e.__context__), e.__traceback__.tb_next and [e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_next and e.__traceback__.tb_next.tb_next.tb_lineno])
def sub():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('ignored')
def outer():
    try:
        yield from sub()
    finally:
        print('outer fin')
o = outer(); next(o)
t(o.close)
o = outer(); next(o)
t(lambda: o.throw(GeneratorExit))
def o2():
    try:
        x = yield from sub()
    except RuntimeError as e:
        print('rt', e, repr(e.__context__), repr(e.__cause__))
        yield 5
o = o2(); next(o)
t(o.close)
o = o2(); next(o)
t(lambda: o.throw(GeneratorExit('a')))
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print('close'); raise ValueError('c')
def o3():
    yield from It()
o = o3(); next(o); t(o.close)
o = o3(); next(o); t(o.throw, GeneratorExit)
o = o3(); next(o); t(o.throw, ValueError('x'))
class It2(It):
    def close(self): print('close2'); return 5
    def throw(self, *a): print('throw', a); return 7
def o4():
    yield from It2()
o = o4(); next(o); t(o.close)
o = o4(); next(o); t(o.throw, GeneratorExit)
o = o4(); next(o); t(o.throw, ValueError('x')); t(o.throw, ValueError, 'y'); t(o.throw, ValueError, None, None)
