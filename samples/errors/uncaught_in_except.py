"""Two exceptions, two tracebacks: what was being handled comes first."""
def clean_up(resource):
    resource.close()

def use(resource):
    try:
        return 1 / 0
    except ZeroDivisionError:
        clean_up(resource)

use(None)
