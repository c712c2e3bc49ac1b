"""Operations that a type does not have: each message names the types."""
for text in ("1 + 'a'", "'a' + 1", "[] + ()", "'a' * 'b'", "-'x'", "{} | []", "None + 1", "len(5)", "5[0]", "'abc'['x']",
             "[1][1.0]", "5()", "list(5)", "'x' < 1", "{[]: 1}", "abs('x')", "'a' in 5", "(1, 2).x"):
    try:
        eval(text)
    except (TypeError, AttributeError) as error:
        print(f'{text:14} {type(error).__name__}: {error}')
