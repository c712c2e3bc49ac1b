# SystemExit prints no traceback; its code is the status.
import sys
def leave():
    try:
        sys.exit(42)
    finally:
        print('finally runs')
try:
    sys.exit('caught')
except SystemExit as e:
    print(repr(e), e.code)
leave()
