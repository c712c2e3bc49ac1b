# Where an operation has nothing to change, its result is the object it was given: nothing is copied.
import sys

text = "".join(["abc", "def"])
data = bytes([65, 66, 67])
number = 1.5e300
before = sys.getrefcount(text)
results = {
    "%s": "%s" % text,
    "(%s)": "%s" % (text,),
    "%.6s": "%.6s" % text,
    "%.9s": "%.9s" % text,
    "%3s": "%3s" % text,
    "%-6s": "%-6s" % text,
    "mapping": "%(a)s" % {"a": text} == text,
    "% ()": text % (),
    "{}": "{}".format(text),
    "{:s}": "{:s}".format(text),
    "{:>6}": "{:>6}".format(text),
    "f": f"{text}",
    "f!s": f"{text!s}",
    "join": "".join([text]),
    "strip": text.strip(),
    "replace": text.replace("x", "y"),
    "+": text + "",
    "* 1": text * 1,
    "[:]": text[:],
}
for name, result in results.items():
    print(name, result is text)
print(sys.getrefcount(text) - before)
for result in "%7s" % text, "%.5s" % text, "%s " % text, "%r" % text, "%s%s" % (text[:2], text[2:]):
    print(result, result is text)


class Loud(str):
    pass


loud = Loud(text)
print(type("%s" % loud), "%s" % loud is loud, type(loud % ()), ("%s" % (loud,)) == text)
for result in (
    b"%s" % data, b"".join([data]), b"-".join((data,)), data.translate(None), data.strip(),
    data.translate(bytes(range(256))), data.translate(None, b"x"), data[:], data + b"", bytes(data),
):
    print(result, result is data)
print(data.translate(None, b"A"), b"".join([bytearray(data)]), type(bytearray().join([data])))
mutable = bytearray(data)
print(mutable.translate(None) is mutable, b"".join([mutable]) == data)
for result in number.real, number.conjugate(), float(number), +number, number.__float__(), abs(number):
    print(result, result is number)


class Measure(float):
    pass


measure = Measure(number)
for result in measure.real, measure.conjugate(), float(measure), measure.__float__(), Measure(number):
    print(type(result), result is measure)
for iterator in reversed([1]), reversed("a"), iter([1]), iter("a"):
    list(iterator)
    print(iterator.__reduce__())
