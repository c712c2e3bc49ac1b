"""Fractions: division by zero, subclasses, and formats and limited denominators at random."""
from fractions import Fraction as F
def t(s):
    try: print(s, '=>', repr(eval(s)))
    except Exception as e: print(s, '=>', type(e).__name__, e)
for s in ["F(3,2)/0","F(-6,5)/F(0,7)", "3/F(0)", "F(0)/0", "F(0)**-3", "F(0,3)**-1", "divmod(F(1,2), 0.3)", "divmod(1.5, F(1,2))", "divmod(1j,F(1))", "1j//F(1)", "F(1)//1j", "F(1)%1j", "divmod(F(1), 'a')", "format(F(1,2), '<010.2f')", "format(F(1,2), '=010.2f')", "format(F(12345,2), '012,.2f')", "format(F(12345,2), '09,.1f')", "format(F(12345,2), '010,.1f')","format(F(-1,300), 'z.1f')", "format(F(-1,300), '.1f')", "format(F(-1,300), '+z.1f')", "format(F(999999,100), '.3g')", "format(F(9999999,10), '.3e')", "format(F(1,10**7), 'g')", "format(F(0), 'e')", "format(F(0), '.0e')", "format(F(0),'#.0e')", "format(F(0),'g')", "format(F(0),'#.3g')", "format(F(10**6), 'g')", "format(F(10**6), '#,.10g')", "format(F(1,3), '#.0%')", "format(F(1,3), '>015')", "format(F(1,3), '0>15')", "format(F(1,3),'.00005f')", "format(F(1,3),'0010.2f')", "format(F(1,3),'010_.2f')", "format(F(5,2), '.0f')", "format(F(7,2), '.0f')", "format(F(1,3), ' ,.2f')","format(F(1,3), '.0g')", "format(F(1,3), '01.2f')", "'%s %r' % (F(1,2), F(1,2))", "f'{F(1,2)!r:>20}'", "F(1,3).limit_denominator(1)", "F(1,2).limit_denominator(1)", "F(3,2).limit_denominator(1)", "F(-1,2).limit_denominator(1)", "F(2,3).limit_denominator(1)", "F(5,8).limit_denominator(7)", "F(2**70+1,2**69).limit_denominator(10**9)"]: t(s)
class S(F):
    pass
print(repr(S(1,2)), repr(S(1,2)+1), repr(-S(1,2)), repr(+S(1)), repr(S('1/2')), repr(S.from_float(.5)), repr(round(S(1,3),1)), repr(S(1,3).limit_denominator(2)), repr(abs(S(-1))), repr(S(1)**2), S(1,2).__copy__().__class__)
import random
random.seed(3)
for i in range(60):
    x = F(random.randint(-10**random.randint(1,12), 10**random.randint(1,12)), random.randint(1, 10**random.randint(1,9)))
    spec = random.choice(['', '*', '0']) and random.choice(['*<','0=','>','<','^',''])
    spec += random.choice(['','+',' ','-']) + random.choice(['','z']) + random.choice(['','#'])+random.choice(['','0'])+random.choice(['','8','15'])+random.choice(['',',','_'])+random.choice(['','.0','.1','.5'])+random.choice('eEfFgG%')
    t(f"format({x!r}, {spec!r})".replace('Fraction','F'))
    t(f"({x!r}).limit_denominator({random.randint(1,50)})".replace('Fraction','F'))
    t(f"hash({x!r}), round({x!r}), round({x!r},{random.randint(-3,3)}), int({x!r})".replace('Fraction','F'))
