"""The traceback of a group shows every part in a box of its own."""
def fail(error):
    raise error

errors = []
for problem in (ValueError('first'), KeyError('second')):
    try:
        fail(problem)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup('several problems', errors)
