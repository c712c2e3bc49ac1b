# cmath: values, edges, infinities and NaNs, and what is refused.
import cmath
import math

inf, nan = math.inf, math.nan
names = ('acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh phase polar').split()


def show(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, OverflowError) as error:
        return f'{type(error).__name__}: {error}'


print('-- ordinary')
for z in (1 + 2j, -0.5 + 0.25j, 3, -3, 1j, -1j, 0.1, 0, -0.0, complex(-0.0, -0.0), complex(1, -0.0),
          complex(-2, -0.0), 0.5, True, 10 ** 20, 1e-320 + 1e-320j, 1e-10 - 1e-10j, 0.999 + 0.001j, 25 - 7j):
    for name in names:
        print(z, name, show(getattr(cmath, name), z))
print('-- large')
for z in (1e308 + 1e308j, -1e308 + 1j, 1e200 - 1e300j, 709.0 + 1j, 710.5 + 1j, -711 - 2j, 1500j, 0.5 + 800j,
          1e155 + 1e-155j, 5e-324j, 5e-324):
    for name in names:
        print(z, name, show(getattr(cmath, name), z))
print('-- not finite')
parts = [-inf, -2.5, -0.0, 0.0, 2.5, inf, nan]
for name in names + ['isfinite', 'isinf', 'isnan']:
    for real in parts:
        for imaginary in parts:
            if not (math.isfinite(real) and math.isfinite(imaginary)):
                print(name, real, imaginary, show(getattr(cmath, name), complex(real, imaginary)))
for r in parts:
    for phi in parts:
        print('rect', r, phi, show(cmath.rect, r, phi))
print(cmath.rect(2, math.pi / 3), cmath.rect(1, 1e-9), cmath.polar(3 - 4j))

print('-- logarithms')
for arguments in ((8, 2), (2 + 1j, 3 - 1j), (0, 2), (2, 1), (1, 0), (0,), (-1, 1j), (inf, 2)):
    print(arguments, show(cmath.log, *arguments))

print('-- closeness')
for a, b, options in ((1, 1 + 1e-10j, {}), (1, 1.1, {}), (1, 1.1, {'rel_tol': 0.2}), (0, 1e-12, {}),
                      (0, 1e-12j, {'abs_tol': 1e-9}), (inf, inf, {}), (inf, 5, {}), (nan, nan, {}),
                      (complex(inf, 1), complex(inf, 1), {}), (1, 2, {'rel_tol': -1})):
    print(a, b, options, show(lambda: cmath.isclose(a, b, **options)))


class Number:
    def __complex__(self):
        return 3 + 4j


class Real:
    def __float__(self):
        return -4.0


class Index:
    def __index__(self):
        return 9


print(cmath.polar(Number()), cmath.sqrt(Real()), cmath.sqrt(Index()))
for wrong in 'x', None, [], object:
    for function in cmath.sqrt, cmath.log, cmath.isnan:
        try:
            function(wrong)
        except TypeError as error:
            print(error)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
print([name for name in dir(cmath) if name[0] != '_'], cmath.sqrt)
