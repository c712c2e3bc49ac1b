# f-strings: PEP 701 and before.
x, name, d, f = 42, 'Bob', {'k': 'v', 'n': {'m': 1}}, 3.14159
print(f'{x} {name!r} {name!s:>6} {f:.2f} {x:05d} {x:#x} {x=} {x = } {f=:.1f} {name=!s} {x+1=}')
print(f'{d["k"]} {d['k']} {f'{x}'} {f"{f'{x}'}"} {'\n'.join(['a', 'b'])} {x:{5}} {x:>{x//4}} {f:{'.1'}f}')
print(f'{{}} {{{x}}} {x}}}', f'{x!r:^10}|', f'{"a" if x else "b"}', f'{(lambda v: v * 2)(3)}', f'{[i for i in range(3)]}', f'{ {1: 2} }', f'{x,}', f'{x:,}', f'{1_000_000:_}')
print(f'''{
    x  # a comment
    + 1
}''', f'''multi {x}
line''', rf'\n{x}', fr'{x}\t', F'{x}' 'plain' f'{name}', f'', f'{x}' f'{name}')
print(f'{x!a} {"é"!a}', f'{None} {True} {[]}', f'{name:*^9}', f'{name:.2}', f'{x:b} {x:o} {x:X} {x:e} {x:%}', f'{-x:+d} {x:+d} {x: d}', f'{255:#06x}', f'{1e10:g} {1e-5} {1.0} {1e16} {float("nan")} {float("inf"):>5}')
class T:
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'T()'
t = T()
print(f'{t} {t:abc} {t!r} {t:{x}} {t:%Y-%m-%d} {t!r:>5} {t:}}}' if False else f'{t} {t:abc} {t!r} {t:{x}} {t:%Y-%m-%d} {t!r:>5}')
print(f'{x!r}{name!r}', f'{3.0:.0f} {2.5:.0f} {0.5:.0f} {1.5:.0f}', f'{1234567.891:,.2f}', f'{0.1 + 0.2}', f'{1/3:.3}', f'{100:c}' if False else f'{100:d}', f'{"x":5}|', f'{5:5}|', f'{True:5}|', f'{None!s:5}|')
def side(v): print('eval', v); return v
print(f'{side(1)} {side(2):{side(3)}}')
for bad in ("f'{x:d}'.format()", "f'{name:d}'", "f'{x:q}'", "f'{undefined}'", "f'{d[\"zz\"]}'", "f'{x:{name}}'", "f'{[]:5}'", "f'{f:d}'", "f'{name:,}'", "f'{None:5}'"):
    try: print(eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
print(f"{'nested "quotes" ' + f"{'deep'}"}", f'{x:=+6}', f'{(y := 5)} {y}', f'{x!r:{"<"}{6}}|', f'{"{}"}', f'{"\u00e9"}', f'\u00e9{x}', f'{x}\\{x}', f'\x41{x}', f'{lambda_ if False else 1}')
