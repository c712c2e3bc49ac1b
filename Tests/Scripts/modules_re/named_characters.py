# Characters by their names; defaults that show themselves.
import re, traceback, inspect
def show(w,f):
    try: r=f()
    except BaseException as e: r=type(e).__name__+': '+str(e)
    print(w,'->',r)
show('sig', lambda: inspect.signature(traceback.print_exception))
show('sig', lambda: inspect.signature(traceback.format_exception)); show('sig', lambda: inspect.signature(traceback.format_exception_only)); show('sig', lambda: inspect.signature(traceback.print_exc));show('sig', lambda: inspect.signature(traceback.TracebackException));show('sig', lambda: inspect.signature(traceback.print_tb));show('sig', lambda: inspect.signature(traceback.StackSummary.extract));show('sig', lambda: inspect.signature(traceback.print_last)); show('sig', lambda: inspect.signature(traceback.FrameSummary)); show('sig', lambda: inspect.signature(traceback.format_exc))
for p in (r'\N{DIGIT ONE}', r'[\N{DIGIT ONE}-\N{DIGIT THREE}]+', r'\N{foo}', r'\N', r'\N{', r'\N{}', r'[\N{EM DASH}]', r'\N{LATIN SMALL LETTER A}b', br'\N{DIGIT ONE}', r'\N{BELL}', r'\N{digit one}', r'\N{abc', r'\Nx', r'a\N{é}', r'[\N{foo}]'):
    show(p, lambda: re.findall(p, '1a23—ab' if isinstance(p,str) else b'1'))
