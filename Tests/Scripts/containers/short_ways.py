"""What has short ways of its own gives what the long ones give: numbers of one word and of more, texts of
one byte a character and of more, methods with all their arguments and with defaults."""

from collections import deque


def shown(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__ + ":", error)


print("texts of integers")
for number in 0, 1, -1, 10, -255, 2**59, -(2**59), 2**61, 2**62, -(2**62), 2**63, -(2**63), 2**70, True:
    print(bin(number), oct(number), hex(number))
shown(bin, 1.5)

print("powers with a modulus")
for a, b, m in [
    (3, 4, 5), (0, 0, 1), (-3, 5, 7), (2, 10**18, 10**9 + 7), (5, 0, 7), (7, 3, 1), (7, 3, -5),
    (3, -1, 7), (3, 2**70, 11), (2**40, 3, 2**32 - 1), (2**40, 3, 2**32), (2**40, 3, 2**33),
]:
    shown(pow, a, b, m)
shown(pow, 2, 3, 0)
shown(pow, 2, -1, 4)

print("splitting and padding")
for text in "a,b,c", ",a,,b,", "", "abc", "é,b", "a,☃", "☃":
    print(text.split(","), text.split(",", 0), text.split(",", 1), text.split(",", 2), text.rsplit(",", 1))
print("a☃b".split("☃"), "aéb".split("é"), "aéb".split("☃"))
shown("a".split, "")
for text in "", "a", "ab", "é", "☃":
    print([text.center(4, "*"), text.ljust(3), text.rjust(3, "é"), text.center(5, "☃"), text.ljust(1)])
for text in "k=v", "kv", "a=b=c", "é=☃":
    print(text.partition("="), text.rpartition("="))
whole = "kv"
print(whole.partition("=")[0] is whole, whole.rpartition("=")[2] is whole)

print("characters in texts")
print("a" in "cab", "é" in "abé", "é" in "abc", "☃" in "abc", "☃" in "a☃", "" in "", "ab" in "cab")
shown(lambda: 1 in "abc")
print("12".isdigit(), "".isdigit(), "1a".isdigit(), "²".isdigit(), "é".isalpha(), " \t".isspace())

print("lists")
print([1] + [2], [1] * 3, [0] * -1, [] * 5, [1] * True, [1, 2] * 2)
shown(lambda: [1] + (2,))
shown(lambda: [1] * 1.5)


class Items(list):
    def __add__(self, other):
        return "added"

    def __radd__(self, other):
        return "added to"

    def __rmul__(self, other):
        return "times"


print(Items() + [1], [1] + Items(), 3 * Items(), [1] * 2 + Items([3]))
print(list(range(5, 0, -2)), list(range(0)), len(list(range(1000))))

print("iterators")
print(list(deque([1, 2, 3])), list(reversed(deque([1, 2, 3]))))
numbers = [1, 2]
for index, number in enumerate(numbers):
    if index < 3:
        numbers.append(number * 10)
    print(index, number)
left, right = iter([1, 2, 3]), iter(range(2))
print(list(zip(left, right)), list(left))
kept = [pair for pair in zip(range(3), [4, 5, 6])]
print(kept, list(zip([1], range(0))), list(zip()))
shown(lambda: list(zip([1, 2], [3], strict=True)))
print(sum([1, 2, 3]), sum([1.5, 2]), sum(range(10)), sum([2**62, 2**62]), sum([0.1] * 10), sum([True, 2]))
shown(sum, [1, "a"])
shown(sum, iter([[1], [2]]), [])
print(dict([("a", 1), ["b", 2], "cd"]), dict(zip("ab", [1, 2])), dict([(1, 2)], x=3))
shown(dict, [(1, 2, 3)])
shown(dict, [(1, 2), 3])
for first, second in [(1, 2), [3, 4], "ab", {5: 6, 7: 8}]:
    print(first, second)
shown(lambda: [a for a, b in [(1, 2, 3)]])
shown(lambda: [a for a, b in [(1,)]])

print("defaults")
stack = [3, 1, 2]
pop = stack.pop
print(pop(), pop(0), stack)
shown(pop, 5)
shown(pop, 1, 2)
shown(stack.pop, index=1)
print("é☃".encode(), b"abc".decode(), "é".encode("latin-1"), "a".encode(errors="ignore"))
shown("é".encode, "ascii")
shown("é".encode, "utf-8", 3)
shown("a".encode, None)
shown(b"\xff".decode)
shown("".join, ["a", 1])
print(max(1, 2), max([1, 3, 2]), max([], default="none"), min("b", "a", key=ord))
shown(max)
shown(max, [])
print({}.get("a"), {"a": 1}.get("a"), {}.get("a", 2), {}.setdefault("a"))
shown({}.get)
shown({}.get, 1, 2, 3)
print(type(3), type(type), type(None))
shown(type, 1, 2)
