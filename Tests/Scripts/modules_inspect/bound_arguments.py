# Binding arguments to many signatures, and putting parameters in an order.
import inspect
P = inspect.Parameter
seed = 7
def below(n):
    global seed
    seed = seed * 1103515245 + 12345 & 0x7fffffff
    return (seed >> 8) % n
for _ in range(60):
    ps = []
    for k in (P.POSITIONAL_ONLY, P.POSITIONAL_OR_KEYWORD, P.VAR_POSITIONAL, P.KEYWORD_ONLY, P.VAR_KEYWORD):
        starred = k in (P.VAR_POSITIONAL, P.VAR_KEYWORD)
        for i in range(below(2) if starred else below(3)):
            options = {} if starred or below(5) > 1 else {'default': below(9)}
            ps.append(P('abcdefghij'[len(ps)], k, **options))
    try:
        s = inspect.Signature(ps)
    except ValueError as e:
        print(e)
        continue
    for f in (s.bind, s.bind_partial):
        a = [below(100) for _ in range(below(5))]
        kw = {'abcdefghijz'[below(11)]: below(100) for _ in range(below(4))}
        try:
            b = f(*a, **kw)
            print(s, a, kw, b, b.args, b.kwargs)
            b.apply_defaults()
            print(b, b.args, b.kwargs)
        except TypeError as e:
            print(s, a, kw, e)
    ps.insert(below(len(ps) + 1), ps.pop(below(len(ps)))) if ps else None
    try:
        print(inspect.Signature(ps))
    except ValueError as e:
        print(e)
