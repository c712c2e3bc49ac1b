"""Records what CPython answers for the number kernels.

Usage: python3.13 record.py            writes Fixtures/*.tsv
       python3.13 record.py SEED COUNT writes all tables to stdout, COUNT random cases a kind

A line is an operation, its arguments and the answer, between tabs. Integers are hexadecimal,
floats are the sixteen hexadecimal digits of their bits, text is text. "!" is an exception.
"""
import math
import os
import random
import struct
import sys

sys.set_int_max_str_digits(0)
R = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20251)
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 40
BIG = 3000 if len(sys.argv) > 2 else 700


def h(n):
    return "%x" % n


def bits(x):
    return "%016x" % struct.unpack(">Q", struct.pack(">d", x))[0]


def unbits(n):
    return struct.unpack(">d", struct.pack(">Q", n))[0]


def integer(limit=None):
    limit = limit or R.choice([8, 63, 64, 65, 130, 500, BIG])
    kind = R.randrange(6)
    k = R.randrange(limit + 1)
    if kind == 0:
        n = 2**k + R.randrange(-2, 3)
    elif kind == 1:
        n = R.randrange(-3, 4)
    elif kind == 2:  # long runs of ones and zeros
        n = 0
        while n.bit_length() < k:
            run = R.randrange(1, 130)
            n = n << run | (2**run - 1 if R.random() < 0.5 else 0)
            if n == 0:
                n = 1
    else:
        n = R.getrandbits(k) if k else 0
    return -n if R.random() < 0.4 else n


def real():
    kind = R.randrange(13)
    sign = R.choice([1, 1, -1])
    if kind == 0:
        return sign * R.choice([0.0, 0.5, 1.5, 2.5, 1e16, 1e15, 9999999999999998.0, 1e22, 1e23,
                                5e-324, 2.2250738585072014e-308, 2.225073858507201e-308,
                                1.7976931348623157e308, 0.1, 1e-4, 1e-5, 123456789.0, 1e100])
    if kind == 1:
        return sign * 2.0 ** R.randrange(-1074, 1024)
    if kind == 2:
        return sign * float(R.randrange(10**R.randrange(1, 18)))
    if kind == 3:
        return sign * R.randrange(10**6) / 10**R.randrange(7)
    if kind == 4:
        return sign * unbits(R.getrandbits(52))
    if kind == 5:
        return sign * R.random()
    if kind == 6:
        return sign * (R.randrange(1000) + 0.5) * 10.0**R.randrange(-5, 6)
    if kind == 7:
        return sign * R.randrange(2**53) * 2.0**R.randrange(-60, 10)
    if kind == 8:
        return sign * math.nextafter(2.0 ** R.randrange(-1070, 1024), R.choice([0.0, math.inf]))
    if kind == 9:
        return sign * math.nextafter(10.0 ** R.randrange(-300, 300), R.choice([0.0, math.inf]))
    if kind == 10:  # just below a power of ten
        return sign * float("9.9%de%d" % (R.randrange(10**R.randrange(1, 5)), R.randrange(-320, 308)))
    while True:
        x = unbits(R.getrandbits(64))
        if x - x == 0:
            return x


def special():
    return R.choice([math.inf, -math.inf, math.nan, 0.0, -0.0]) if R.random() < 0.1 else real()


def attempt(f):
    try:
        return f()
    except (ArithmeticError, ValueError):
        return "!"


def fl(f):
    r = attempt(f)
    return r if r == "!" else "complex" if isinstance(r, complex) else bits(r)


def quiet(x):
    """Bits, but one NaN for all: the sign of a computed NaN is the processor's affair."""
    return bits(math.nan) if x != x else bits(x)


def power(x, y):
    try:
        z = x**y
        return "complex" if isinstance(z, complex) else quiet(z)
    except ArithmeticError:
        return "complex" if x < 0 and not y.is_integer() else "!"


def it(f):
    r = attempt(f)
    return r if r == "!" else h(r)


def based(n, base):
    if n == 0:
        return "0"
    s, m = "", abs(n)
    while m:
        m, d = divmod(m, base)
        s = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + s
    return "-" + s if n < 0 else s


def integers():
    for _ in range(COUNT):
        a, b = integer(), integer()
        yield "add", h(a), h(b), h(a + b)
        yield "sub", h(a), h(b), h(a - b)
        yield "mul", h(a), h(b), h(a * b)
        yield "square", h(a), h(a * a)
        yield "and", h(a), h(b), h(a & b)
        yield "or", h(a), h(b), h(a | b)
        yield "xor", h(a), h(b), h(a ^ b)
        yield "not", h(a), h(~a)
        yield "compare", h(a), h(b), str((a > b) - (a < b))
        yield "bits", h(a), "%d %d" % (a.bit_length(), a.bit_count())
        yield "gcd", h(a), h(b), h(math.gcd(a, b))
        g = integer()
        yield "gcd", h(a * g), h(b * g), h(math.gcd(a * g, b * g))
        yield "isqrt", h(abs(a)), h(math.isqrt(abs(a)))
        s = abs(a) ** 2 + R.randrange(-1, 2)
        if s >= 0:
            yield "isqrt", h(s), h(math.isqrt(s))
        yield "hash", h(a), str(hash(a))
        n = R.randrange(300)
        yield "lshift", h(a), str(n), h(a << n)
        yield "rshift", h(a), str(n), h(a >> n)
        n = R.randrange(25)
        c = integer(200)
        yield "pow", h(c), str(n), h(c**n)
        m, e = integer(300), integer(200)
        yield "modpow", h(c), h(e), h(m), it(lambda: pow(c, e, m))
        if b:
            yield "divmod", h(a), h(b), "%x %x" % divmod(a, b)
            p = a * b + integer(200)
            yield "divmod", h(p), h(b), "%x %x" % divmod(p, b)
            q = abs(a) // abs(b)
            q = -q if (a < 0) != (b < 0) else q
            yield "truncdiv", h(a), h(b), "%x %x" % (q, a - q * b)
        yield "truediv", h(a), h(b), fl(lambda: a / b)
        d = R.choice([2**60, 3, 7, 10**18, 2**54 - 1])
        t = (2 * R.getrandbits(53) + 1) * d * 2**R.randrange(0, 1100) + R.randrange(-1, 2)
        d *= 2**R.randrange(0, 2100)
        yield "truediv", h(t), h(d), fl(lambda: t / d)
        yield "double", h(a), fl(lambda: float(a))
        t = (2 * (R.getrandbits(53) | 2**52) + 1) * 2**R.randrange(0, 980) + R.randrange(-1, 2)
        yield "double", h(t), fl(lambda: float(t))
        n = R.randrange(40)
        yield "round10", h(a), str(n), h(round(a, -n))
        t = R.randrange(-200, 200) * 10**n // 2
        yield "round10", h(t), str(n), h(round(t, -n))
        x = real()
        yield "trunc", bits(x), h(int(x))
        for y in (x, float(R.randrange(-100, 100)) / 2):
            z = int(y) + R.randrange(-1, 2)
            yield "compare.double", h(z), bits(y), str((z > y) - (z < y))
            yield "compare.double", h(a), bits(y), str((a > y) - (a < y))
        base = R.randrange(2, 37)
        yield "text", h(a), "10", str(a)
        yield "text", h(a), str(base), based(a, base)
        yield "parse", based(a, base), str(base), h(a)
        yield "parse", str(a), "10", h(a)
        size, signed = R.randrange(1, 20), R.random() < 0.5
        order = R.choice(["big", "little"])
        v = integer(size * 8 + 2)
        r = attempt(lambda: v.to_bytes(size, order, signed=signed).hex())
        yield "tobytes", h(v), str(size), order, str(signed), r
        raw = R.randbytes(R.randrange(40))
        yield "frombytes", raw.hex(), order, str(signed), h(int.from_bytes(raw, order, signed=signed))
        v, w = integer(63), integer(R.choice([5, 63]))
        if -2**63 <= v < 2**63 and -2**63 <= w < 2**63:
            yield "small.hash", h(v), str(hash(v))
            yield "small.text", h(v), str(base), based(v, base)
            if w:
                r = v // w
                yield "small.floordiv", h(v), h(w), h(r) if r < 2**63 else "!"
                yield "small.mod", h(v), h(w), h(v % w)
            if abs(w) < 200:
                r = v**w if w >= 0 else 2**70
                yield "small.pow", h(v), h(w), h(r) if -2**63 <= r < 2**63 else "!"
                r = v << w if w >= 0 else 2**70
                yield "small.lshift", h(v), h(w), h(r) if -2**63 <= r < 2**63 else "!"
                if w >= 0:
                    yield "small.rshift", h(v), h(w), h(v >> w)
    for text in ["", "+", "-", "0", "-0", "00", "_1", "1_", "1__2", "1_000", " 12 ", "+ 1", "0x1f",
                 "0X_1F", "0b12", "0b101", "0o17", "012", "000", "0_0", "1f", "0x", "0_x1", "z", "-0xfF",
                 "+0b_1", "--1", "1 2", "0b", "0_1"]:
        for base in (0, 2, 8, 10, 16, 36):
            yield "int", text, str(base), it(lambda: int(text, base))


def large():
    for _ in range(max(COUNT // 60, 1)):
        a, b = integer(60000 if COUNT > 100 else 9000), integer(30000 if COUNT > 100 else 7000)
        c = R.getrandbits(R.randrange(6000, 26000)) | 1
        d = R.getrandbits(R.randrange(6000, 26000)) | 1
        yield "mul", h(a), h(b), h(a * b)
        yield "mul", h(c), h(d), h(c * d)
        yield "square", h(a), h(a * a)
        if b:
            yield "divmod", h(a), h(b), "%x %x" % divmod(a, b)
        yield "divmod", h(a * c), h(d), "%x %x" % divmod(a * c, d)
        n = 2**(64 * R.randrange(100, 500))
        m = n - R.choice([1, 2**64, 2**6400])
        p = m * (n - 1) + R.choice([-1, 0, 1, m - 1])
        yield "divmod", h(p), h(m), "%x %x" % divmod(p, m)
        yield "text", h(a), "10", str(a)
        yield "parse", str(a), "10", h(a)
        yield "text", h(b), "7", based(b, 7)
        yield "parse", based(b, 7), "7", h(b)
        yield "isqrt", h(abs(a)), h(math.isqrt(abs(a)))
        yield "gcd", h(c * d), h(c * (d + 2)), h(math.gcd(c * d, c * (d + 2)))


def floats():
    for _ in range(COUNT):
        x, y = special(), special()
        yield "repr", bits(x), repr(x)
        yield "hash.double", bits(x), "!" if x != x else str(hash(x))
        yield "hex", bits(x), x.hex()
        yield "fromhex", x.hex(), fl(lambda: float.fromhex(x.hex()))
        s = R.choice(["", "-", "+"]) + R.choice(["", "0x"]) + "%x" % R.getrandbits(R.randrange(1, 90))
        i = R.randrange(len(s) + 1)
        s = R.choice([s, s[:i] + "." + s[i:]]) + R.choice(["", "p%d" % R.randrange(-1200, 1100)])
        yield "fromhex", s, fl(lambda: float.fromhex(s))
        yield "ratio", bits(x), attempt(lambda: "%x %x" % x.as_integer_ratio())
        yield "isinteger", bits(x), str(x.is_integer())
        n = R.choice([R.randrange(-5, 20), R.randrange(-330, 340)])
        yield "round", bits(x), str(n), fl(lambda: round(x, n))
        yield "round0", bits(x), it(lambda: round(x))
        for z in (y, float(R.randrange(-9, 10)), real()):
            if z:
                yield "divmod.double", bits(x), bits(z), attempt(lambda: "%s %s" % tuple(map(quiet, divmod(x, z))))
                yield "mod.double", bits(x), bits(z), attempt(lambda: quiet(x % z))
            yield "pow.double", bits(x), bits(z), power(x, z)
        for code in "efgEFGn%":
            p = R.choice([R.randrange(5), R.randrange(20), R.randrange(40)])
            if R.random() < 0.02:
                p = R.randrange(1200)
            alt, sign, zero = R.choice(["", "#"]), R.choice(["", "+"]), R.choice(["", "z"])
            spec = "%s%s%s.%d%s" % (sign, zero, alt, p, code)
            yield "format", bits(x), spec, format(x, spec)
        p = R.randrange(1, 20)
        yield "format", bits(x), "", format(x, "")
        yield "format", bits(x), ".%d" % p, format(x, ".%d" % p)
        texts = [repr(x), "%.*e" % (R.randrange(25), x), "%.30g" % x]
        digits = str(R.getrandbits(R.randrange(1, 120)))
        texts.append("%se%d" % (digits, R.randrange(-340, 320)))
        texts.append("0." + "0" * R.randrange(10) + digits)
        lo = abs(real())
        hi = math.nextafter(lo, math.inf)
        if hi < math.inf:  # exactly between two floats, and beside
            a, b = lo.as_integer_ratio()
            c, d = hi.as_integer_ratio()
            num, den = a * d + c * b, 2 * b * d
            k = den.bit_length() - 1
            if den == 2**k and k < 1100:
                exact = str(num * 5**k)
                texts.append("%se-%d" % (exact, k))
                texts.append("%s1e-%d" % (exact, k + 1))
                texts.append("%se-%d" % (int(exact) - 1, k))
        for text in texts:
            yield "float", text, fl(lambda: float(text))
        number = format(x, ".3f") if abs(x) < 1e30 else "12.500"
        w, sep = R.randrange(25), R.choice([",", "_"])
        value = float(number)
        yield "group", number, "%s%d" % (sep, w), format(value, "0%d%s.3f" % (w, sep))
        n = R.randrange(10**R.randrange(1, 25))
        yield "group", str(n), "%s%d" % (sep, w), format(n, "0%d%s" % (w, sep))
        yield "group4", "%x" % n, "_%d" % w, format(n, "0%d_x" % w)
    for text in ["", ".", "1.", ".5", "1e", "1e+", "1e5_", "1_0.0_1e1_0", "1__0", "_1", "1_", "1_.5", "1._5",
                 "inf", "-Inf", "+INFINITY", "infinit", "nan", "-nan", "NaN ", " 1.5 ", "0x10", "1e400",
                 "-1e400", "1e-400", "1e99999999999999999999", "0e99999999999999999999", "1 2", "--1", "+.5e-3",
                 "1e-99999999999999999999", "1e1.5", "e5", ".e5", "5.e5", "in", "1_e5", "1e_5", "0", "-0",
                 "0" * 400 + "1", "1" + "0" * 400 + "e-400", "0." + "0" * 400 + "1e400", "9" * 900, "9" * 900 + "e-900"]:
        yield "float", text, fl(lambda: float(text))
    for text in ["", "0x", "0x.", "0x1", "1.8p1", "0x1p", "0x1p+", "p1", "0x1p1023", "0x1p1024",
                 "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023", "0x1p-1074", "0x1p-1075",
                 "0x1.8p-1075", "0x1.00000000000001p-1075", "-0x0p99999999999999999999", "0x1p99999999999999999999",
                 "0x1p-99999999999999999999", "inf", "-nan", "Infinity", " 0x1.4p3 ", "0x1 p3", "0X1P3", "1_0", "abc.def"]:
        yield "fromhex", text, fl(lambda: float.fromhex(text))
    for x in (0.0, -0.0, math.inf, -math.inf, math.nan, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0, 1e300):
        for y in (0.0, -0.0, math.inf, -math.inf, math.nan, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0, 1e300):
            yield "pow.double", bits(x), bits(y), power(x, y)
            if y:
                yield "divmod.double", bits(x), bits(y), attempt(lambda: "%s %s" % tuple(map(quiet, divmod(x, y))))
                yield "mod.double", bits(x), bits(y), attempt(lambda: quiet(x % y))
    for k in range(-1074, 1024):
        if COUNT > 100 or k % 16 == 0:
            yield "repr", bits(2.0**k), repr(2.0**k)
    yield "group", "inf", ",12", format(math.inf, "012,")
    yield "group", "-inf", "_9", format(-math.inf, "09_")


def write(rows, out):
    for row in rows:
        out.write("\t".join(row) + "\n")


if len(sys.argv) > 2:
    for table in (integers, large, floats):
        write(table(), sys.stdout)
else:
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")
    os.makedirs(folder, exist_ok=True)
    for table in (integers, large, floats):
        with open(os.path.join(folder, table.__name__ + ".tsv"), "w") as out:
            write(table(), out)
