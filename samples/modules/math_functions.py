"""Exact and floating mathematics."""
import math

print(math.pi, math.e, math.sqrt(2), math.isqrt(10**20), math.hypot(3, 4))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fmod(-7, 3), -7 % 3)
print(math.factorial(20), math.comb(52, 5), math.perm(5, 2), math.gcd(84, 36), math.lcm(4, 6))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.prod([1, 2, 3, 4]))
for wrong in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000)):
    try:
        wrong()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
