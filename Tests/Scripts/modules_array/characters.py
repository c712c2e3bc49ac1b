# Arrays of characters: what memory views of them can do, and values that are no characters.
import warnings
from array import array

warnings.simplefilter("ignore", DeprecationWarning)


def attempt(act):
    try:
        print(" ", act())
    except Exception as error:
        print(" ", type(error).__name__, error)


for code in "wu":
    print(code)
    text = array(code, "a\u20ac\U0001f600")
    view = memoryview(text)
    print(view.format, view.itemsize, view.nbytes, view.shape, view.strides, view.readonly, len(view))
    print(view.tobytes(), bytes(view), view[1:].tobytes(), view[::2].tobytes(), view.hex(":", 4))
    print(view.cast("B").tolist(), view.toreadonly().format)
    for act in (
        lambda: view[0],
        lambda: view.tolist(),
        lambda: list(view),
        lambda: "a" in view,
        lambda: view.__setitem__(0, "b"),
        lambda: view.cast("w"),
        lambda: view.cast("B").cast("w"),
        lambda: hash(view),
        lambda: text.append("c"),
        lambda: (view == view, view == text, text == view, view != view),
        lambda: memoryview(array("i", [97])) == memoryview(array(code, "a")),
    ):
        attempt(act)
    view[0:1] = view[1:2]
    view.release()
    text.append("c")
    print(text, text.tounicode() == "\u20ac\u20ac\U0001f600c")

    strange = array(code, "ab")
    strange.frombytes(b"\xff\xff\xff\xff")
    for act in (
        lambda: strange[2],
        lambda: strange[1],
        lambda: strange[1:2],
        strange.tounicode,
        strange.tolist,
        lambda: repr(strange),
        lambda: list(strange),
        lambda: strange.index("b"),
        lambda: strange.index("c"),
        lambda: "c" in strange,
        lambda: strange.count("a"),
        strange.pop,
        lambda: len(strange),
        lambda: strange == strange,
        lambda: strange < array(code, "abc"),
        lambda: strange > array(code, "b"),
        lambda: strange == array(code, "abc"),
        lambda: strange.remove("c"),
        lambda: strange.reverse(),
        lambda: strange.tobytes(),
        lambda: array(code, strange[:1] + strange[2:]),
    ):
        attempt(act)
attempt(lambda: array("w", b"\x00\xd8\x00\x00").tounicode())
attempt(lambda: array("u", b"\x00\xd8\x00\x00").tounicode())
attempt(lambda: array("w", "b") > array("u", "a"))
