"""Under PYTHONHASHSEED hashes of texts, bytes and times are those of CPython, and so is the order of sets."""
import sys
from datetime import date, datetime, time, timedelta, timezone

print(sys.hash_info)
for text in 'a', 'abcdefg', 'abcdefgh', 'abcdefghi', 'дом', 'a\xe9', '😀x', '\udcff', '':
    print(ascii(text), hash(text))
for data in b'a', b'abcdefgh', b'', bytes(range(256)):
    print(len(data), hash(data), hash(memoryview(data)))
words = 'the quick brown fox jumps over the lazy dog and runs away from one more of those dogs'.split()
print(set(words))
print(frozenset(words) - {'fox', 'dog'})
print(set('hello world'), {b'ab', 'ab', None, 1, 2.5, (1, 'x')})
print(hash(('a', 1)), hash(frozenset(('a', 'b'))), hash((1, (2, 'z'))))
half = timezone(timedelta(hours=5, minutes=30), 'half')
for moment in (date(2024, 2, 29), time(12, 30), time(12, 30, 5, 678, tzinfo=timezone.utc), time(1, tzinfo=half),
               datetime(2024, 2, 29, 12), datetime(2024, 2, 29, 12, fold=1), datetime(1, 1, 1, tzinfo=half),
               datetime(2024, 2, 29, 12, 30, 5, 678, tzinfo=timezone.utc), timedelta(1, 2, 3), half):
    print(moment, hash(moment))
print({date(2024, 1, day) for day in range(1, 9)})
