# Every part of the format specification.
for v, specs in ((42, 'd b o x X #b #o #x c e f g % n 5 <5 >5 ^5 05 +d -d _d ,d *^9 =+6 010,d #010x _b _x'.split()), (-42, '5d 05d =5d +d <6d ^7 06 x b'.split()), (1234567, ', _ 15, e .3e g .3g n'.split()), (3.14159, 'f .2f .0f e .3e E g .3g G % .1% 10.2f <10.2f 010.2f +.2f n .3 .10 z.1f _.2f ,.2f #.0f'.split()), (-0.0, 'f z.0f + g .1f'.split()), (1e100, 'f g e .3 , %'.split() if False else ['g', 'e', '.3', '']), (float('nan'), 'f F g 5 05 +'.split()), (float('-inf'), 'f F g 9 09 +'.split()), ('text', ['', '10', '<10', '>10', '^10', '*^10', '.2', '10.2', 's', '=>10', '{<6'] ), (True, ['', 'd', '5', 'x', 's'] if False else ['', 'd', '5', 'x']), (0, ['d', ',', '05', 'b', '#x', 'e', '%', 'c']), (2.5 + 1j, ['', '.2f', 'g', '20', '+.1f']), (10 ** 20, [',', '_', 'e', 'x', '30', 'g']), (123456.789, [',', ',.1f', '_.0f', 'n', '.4', 'g', '12,.2f', '012,.2f'])):
    for spec in specs:
        try: print('%s:%s -> %r' % (v, spec, format(v, spec)))
        except (ValueError, OverflowError) as e: print('%s:%s -> %s' % (v, spec, e))
for v, spec in ((5, 's'), (5, '.2d'), (5, '.2'), ('a', 'd'), ('a', '+'), ('a', ','), ('a', '=5'), (1.5, 'd'), (1.5, 'x'), (5, 'z'), (5, '5 '), (5, '<<<'), (5, ',_'), (5, ',,'), ('a', 'ss'), (5, ',x'), (5, ',b'), (-1, 'c'), (1114112, 'c'), (5, '+c'), ([], 'd'), (None, '>5'), (5, '1' * 30), (1.5, '.' + '9' * 20), (5, '#c'), ('x', '#'), ('x', '05'), (1j, '05'), (1j, '%')):
    try: print(repr(format(v, spec)))
    except Exception as e: print(v, spec[:8], type(e).__name__, e)
