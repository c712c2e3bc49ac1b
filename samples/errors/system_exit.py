"""`sys.exit` raises SystemExit: `finally` runs, `except Exception` does not see it."""
import sys

def leave(code):
    try:
        sys.exit(code)
    except Exception:
        print('never: SystemExit is no Exception')
    finally:
        print('finally, before leaving with', code)

for code in (0, 3, 'a message'):
    try:
        leave(code)
    except SystemExit as request:
        print('asked to leave:', request.code)
leave('goodbye on the error stream')
