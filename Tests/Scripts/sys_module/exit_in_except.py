import sys
try:
    sys.exit(1)
except SystemExit as e:
    print('caught', e.code)
    try:
        raise ValueError
    except ValueError:
        sys.exit(7)
