"""Differences of texts in all forms, and what they are made from."""
import difflib

OLD = '''def area(width, height):
    # a rectangle
\tresult = width * height
    return result


def unused():
    pass
'''.splitlines(True)
NEW = '''def area(width, height, *, unit='m'):
\tresult = width * height
    print(result)
    return result, unit

# the end
'''.splitlines(True)

print(''.join(difflib.ndiff(OLD, NEW)))
print(''.join(difflib.Differ(difflib.IS_LINE_JUNK).compare(OLD, NEW)))
print(''.join(difflib.unified_diff(OLD, NEW, 'old.py', 'new.py', 'then', 'now', n=1)))
print(''.join(difflib.context_diff(OLD, NEW, 'old.py', 'new.py', n=0)))
print(list(difflib.unified_diff([], ['a'], lineterm='')))
print(list(difflib.context_diff(['a'], [], lineterm='')))
print(list(difflib.unified_diff(OLD, OLD)))
print(list(difflib.diff_bytes(difflib.unified_diff, [b'\xff\n'], [b'a\n'], b'f', b't')))
delta = list(difflib.ndiff(OLD, NEW))
print(list(difflib.restore(delta, 1)) == OLD, list(difflib.restore(delta, '2')) == NEW)

matcher = difflib.SequenceMatcher(lambda char: char == ' ', 'private volatile', 'private  Thread')
print(matcher.find_longest_match(), matcher.find_longest_match(3, 9, 2, 8))
print(matcher.get_matching_blocks(), matcher.get_opcodes(), list(matcher.get_grouped_opcodes(1)))
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio(), matcher.bjunk)
matcher.set_seq1('thread')
print(matcher.ratio(), matcher.opcodes, matcher.get_opcodes() is matcher.opcodes)
popular = difflib.SequenceMatcher(None, 'xab', 'x' * 250 + 'ab')
print(popular.bpopular, popular.ratio(), difflib.SequenceMatcher(None, 'xab', 'x' * 250 + 'ab', False).ratio())
print(difflib.SequenceMatcher([], [1, 2], (1, 2)).ratio(), difflib.SequenceMatcher().ratio())
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy'], n=1, cutoff=0))
for wrong in (
    lambda: list(difflib.restore([], 3)), lambda: difflib.get_close_matches('a', [], 0),
    lambda: difflib.get_close_matches('a', [], 1, 2), lambda: list(difflib.unified_diff([b'a'], [])),
    lambda: list(difflib.unified_diff(['a'], [], b'')),
    lambda: list(difflib.diff_bytes(difflib.context_diff, ['a'], [b'b'])),
    lambda: difflib.SequenceMatcher(None, [[]], [[]]),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
