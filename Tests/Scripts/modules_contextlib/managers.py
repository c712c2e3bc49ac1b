from contextlib import *
import contextlib, sys
@contextmanager
def cm(x):
    "doc"
    print('in',x)
    try: yield x*2
    except KeyError as e: print('caught',repr(e))
    finally: print('out')
with cm(2) as v: print(v)
with cm(3): raise KeyError(1)
try:
    with cm(3): raise ValueError(1)
except ValueError as e: print(repr(e), e.__context__)
@cm(5)
def f(): print('f')
f(); f(); print(f.__name__, cm.__doc__)
@contextmanager
def bad(): yield; yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
try:
    with bad(): raise KeyError
except RuntimeError as e: print(e)
@contextmanager
def bad2():
    if 0: yield
try:
    with bad2(): pass
except RuntimeError as e: print(e)
with suppress(ZeroDivisionError): 1/0
try:
    with suppress(KeyError): raise ExceptionGroup('g',[KeyError(1),ValueError(2)])
except ExceptionGroup as e: print(repr(e))
class C:
    def close(s): print('closed')
with closing(C()) as c: print(type(c).__name__)
with nullcontext(5) as n: print(n)
class W:
    def __init__(s): s.t=''
    def write(s,x): s.t+=x
    def flush(s): pass
w=W()
with redirect_stdout(w): print('hidden')
print(repr(w.t))
with ExitStack() as st:
    st.enter_context(cm(7)); st.callback(print,'cb',1); st.push(lambda *a: print('exit',a[0]))
    print('body')
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        raise KeyError('x')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with ExitStack() as st:
    st.push(lambda *a: True); raise KeyError
s=ExitStack(); s.callback(print,'late'); t=s.pop_all(); s.close(); t.close()
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
print(isinstance(C(),AbstractContextManager), isinstance(cm(1),AbstractContextManager), sorted(contextlib.__all__))
@asynccontextmanager
async def acm(): print('ain'); yield 1; print('aout')
async def main():
    async with acm() as x: print(x)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm()); st.callback(print,'sync')
        async def cb(x): print('acb',x)
        st.push_async_callback(cb,3)
    async with nullcontext(4) as y: print(y)
try: main().send(None)
except StopIteration: pass
class D(ContextDecorator):
    def __enter__(s): print('enter'); return s
    def __exit__(s,*a): print('exit')
@D()
def g(): return 9
print(g())
