# Chains: cause, context, suppressed, and in the middle of functions.
def cause():
    try:
        {}['missing']
    except KeyError as error:
        raise ValueError('explicit') from error


def context():
    try:
        cause()
    except ValueError:
        raise TypeError('implicit')


def suppressed():
    try:
        context()
    except TypeError:
        raise RuntimeError('clean') from None


import sys
for f in (cause, context, suppressed):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
    print('-' * 20, file=sys.stderr)
try:
    context()
finally:
    raise OSError(2, 'the last word')
