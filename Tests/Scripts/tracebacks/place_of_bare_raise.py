# Where a frame stands that was left by a bare raise.
import traceback, sys
def f():
    try:
        1/0
    except ZeroDivisionError:
        x = 1
        raise

def g():
    try:
        f()
    except Exception as e:
        tb=e.__traceback__
        while tb: print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno, tb.tb_lasti>0); tb=tb.tb_next
g()
def h():
    try:
        1/0
    except ZeroDivisionError as e:
        try:
            raise
        except ZeroDivisionError:
            pass
        print(e.__traceback__.tb_lineno, e.__traceback__.tb_next)
        print(sys._getframe().f_lineno)
h()
def i():
    try:
        try:
            1/0
        finally:
            y=2
    except ZeroDivisionError as e: print(e.__traceback__.tb_lineno, e.__traceback__.tb_next, e.__traceback__.tb_frame.f_lineno)
i()
def j():
    fr=sys._getframe()
    try:
        1/0
    except ZeroDivisionError:
        try:
            [][
              0]
        except IndexError:
            pass
        raise
try: j()
except Exception as e:
    t=e.__traceback__.tb_next
    print(t.tb_lineno, t.tb_frame.f_lineno)
    traceback.print_exc(file=sys.stdout)
def k():
    for i in range(2):
        try:
            raise ValueError(
                i)
        except* ValueError as eg:
            pass
    with open('/nonexistent') as f:
        pass
try: k()
except Exception as e:
    t=e.__traceback__.tb_next
    print(t.tb_lineno, t.tb_frame.f_lineno)
class CM:
    def __enter__(s): pass
    def __exit__(s,*a): print(sys._getframe(1).f_lineno); return False
def l():
    with CM():
        x=1
        raise KeyError(1)
    y=2
try: l()
except Exception as e:
    t=e.__traceback__.tb_next
    print(t.tb_lineno, t.tb_frame.f_lineno)
def m():
    with CM():
        x=1
    y=2
m()
