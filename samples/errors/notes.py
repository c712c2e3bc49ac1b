"""`add_note` adds lines to an exception on its way; the traceback shows them."""
def convert(row):
    try:
        return [int(field) for field in row]
    except ValueError as error:
        error.add_note(f'in the row {row}')
        raise

try:
    convert(['1', 'x'])
except ValueError as error:
    print(error.__notes__)
    error.add_note('after so many lines')
    raise
