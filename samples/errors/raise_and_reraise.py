"""`raise` alone raises what is being handled; the traceback grows, the exception stays."""
def inner():
    raise ValueError('from inner')

def outer():
    try:
        inner()
    except ValueError as error:
        print('seen on the way:', error)
        raise

outer()
