# Arguments of the functions of warnings.
import warnings, sys
def attempt(t):
    try: print(t, '->', eval(t))
    except BaseException as e: print(t, '->', type(e).__name__, e)
W=warnings
for t in ("W.simplefilter('all')","W.filterwarnings('once')","W.filterwarnings('nope')","W.filterwarnings('error',5)","W.filterwarnings('error','',5)","W.filterwarnings('error','',int)","W.filterwarnings('error','',Warning,5)","W.filterwarnings('error',lineno='x')","W.filterwarnings('error',lineno=-1)","W.simplefilter('x')","W.simplefilter('error',lineno='1')","W.simplefilter('error',lineno=-1)","W.simplefilter('error',category=5)","W.filterwarnings('error','(')",
 "W.warn()", "W.warn('x', 5)", "W.warn('x', int)", "W.warn('x', stacklevel='a')","W.warn_explicit('x',UserWarning,'f',1,registry=5)","W.warn_explicit('x')","W.warn('x', skip_file_prefixes=5)","W.warn('x', skip_file_prefixes=['a'])","W.warn('x', skip_file_prefixes=(1,))","W.filters","W.defaultaction","W.onceregistry","W.warn('x', 'y')", "W.warn('x', None, 1, None, ())","W.catch_warnings(1)","W.catch_warnings(record=True)","W.catch_warnings(module=sys)","W.catch_warnings(action='zz').__enter__()","W.formatwarning('m',UserWarning,'f.py',3)","W.formatwarning('m',UserWarning,'f.py',3,'  the line ')","str(W.WarningMessage('m',UserWarning,'f',1))","W.WarningMessage('m',UserWarning,'f',1).__dict__","W.WarningMessage._WARNING_DETAILS","W.deprecated(5)","W.deprecated('x')(5)","W.deprecated('x',category=None)(5)","W.deprecated()","W.deprecated('a','b')","W.__all__","repr(W.warn), repr(W.warn_explicit)"):
    attempt(t)
    W.resetwarnings()
