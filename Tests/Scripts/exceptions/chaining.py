# __cause__, __context__, __suppress_context__, and re-raising.
def show(e):
    print(repr(e), '| cause', repr(e.__cause__), '| context', repr(e.__context__), '|', e.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError('explicit') from z
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('implicit')
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError('suppressed') from None
except ValueError as e: show(e)
try:
    try: raise KeyError('again')
    except KeyError: raise
except KeyError as e: show(e)
try:
    try: raise KeyError('same')
    except KeyError as k: raise k
except KeyError as e: show(e)
try:
    try: raise KeyError('1')
    except KeyError:
        try: raise ValueError('2')
        except ValueError: raise TypeError('3')
except TypeError as e:
    show(e); show(e.__context__); show(e.__context__.__context__)
e = ValueError('manual'); e.__cause__ = KeyError('c'); show(e)
e.__context__ = OSError('ctx'); e.__suppress_context__ = False; show(e)
for attr, v in (('__cause__', 5), ('__context__', 'x'), ('__traceback__', 5)):
    try: setattr(e, attr, v)
    except TypeError as err: print(err)
try: del e.__cause__
except TypeError as err: print(err)
def cleanup():
    try: raise ValueError('body')
    finally: raise KeyError('cleanup')
try: cleanup()
except KeyError as e: show(e)
try:
    try: raise ValueError('self')
    except ValueError as v: raise v from v
except ValueError as e: print(e.__cause__ is e, e.__context__)
err = ValueError('reused')
try:
    try: raise err
    except ValueError: raise KeyError('mid')
except KeyError as k:
    try: raise err
    except ValueError as e: show(e); print(e.__context__.__context__)
try: raise ValueError from TypeError
except ValueError as e: show(e)
