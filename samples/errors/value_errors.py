"""The type fits, the value does not."""
for text in ("int('x')", "float('1,5')", "chr(-1)", "'abc'.index('z')", "[].remove(1)", "[1, 2].index(3)", "(1).to_bytes(-1, 'big')",
             "range(1, 2, 0)", "list(zip([1], [], strict=True))", "'{'.format()", "bytes([300])", "'x'.center(5, 'ab')", "max([])",
             "int('9' * 5000)", "'a'.split('')", "dict([(1, 2, 3)])", "complex('1 + 2j')"):
    try:
        eval(text)
    except (ValueError, TypeError, OverflowError) as error:
        print(f'{text:34} {type(error).__name__}: {error}')
