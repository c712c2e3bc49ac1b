# try, except, else, finally: every way through.
def run(what):
    log = []
    try:
        log.append('try')
        if what == 'value': raise ValueError('v')
        if what == 'key': raise KeyError('k')
        if what == 'return': return log
    except ValueError as e:
        log.append('except %s' % e)
    except (KeyError, TypeError):
        log.append('tuple')
    else:
        log.append('else')
    finally:
        log.append('finally')
        print(what, log)
    return 'end'
for w in ('none', 'value', 'key', 'return'): print(run(w))
def override():
    try: return 'try'
    finally: return 'finally'
def swallow():
    try: raise ValueError
    finally: return 'swallowed'
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print('body', i)
        finally: print('fin', i)
print(override(), swallow(), loop())
def nested():
    try:
        try: raise KeyError('inner')
        finally: print('inner finally')
    except KeyError as e: print('outer caught', e)
    try:
        try: raise KeyError('a')
        except KeyError: raise ValueError('b')
        finally: print('fin')
    except ValueError as e: print(e, repr(e.__context__))
nested()
try:
    try: raise TypeError('t')
    except ValueError: print('no')
    else: print('no')
except Exception as e: print('propagated', repr(e))
try: raise ValueError('x')
except (): print('no')
except Exception: print('bare tuple skipped')
for bad in ('raise 5', 'raise "s"', 'raise ValueError from 5', 'raise', 'try:\n  raise ValueError\nexcept 5: pass', 'try:\n  raise ValueError\nexcept (TypeError, "x"): pass', 'raise int', 'raise ValueError(1) from TypeError'):
    try: exec(bad)
    except BaseException as e: print(repr(bad), '->', type(e).__name__, e, repr(e.__cause__))
def value_kept():
    x = 1
    try: return x
    finally: x = 2
print(value_kept())
try: pass
except: print('no')
else: print('else without exception')
try:
    try: 1 / 0
    except ZeroDivisionError as e: e = 'rebound'; print(e)
    e
except NameError as err: print(err)
