"""Sniffer guesses the dialect of a text, and whether it has a header."""
import csv

samples = ['a,b,c\n1,2,3\n4,5,6\n', "'x';'y'\n'1';'2'\n", '"a", "b"\n"c", "d""e"\n', 'a b\nc d\n',
           'one:two:three\n1:2:3\n', 'name\tage\nAnn\t3\nBob\t44\n', 'abc\ndef\n', '', 'a|b|c\nd|e|f\n',
           '"only"\n"one"\n', 'time,place\n12:30,here\n14:45,there\n' * 7]
sniffer = csv.Sniffer()
for sample in samples:
    try:
        found = sniffer.sniff(sample)
        print([found.delimiter, found.quotechar, found.doublequote, found.skipinitialspace],
              sniffer.has_header(sample), list(csv.reader(sample.splitlines(), found))[:2])
    except (csv.Error, ValueError) as error:
        print(repr(sample), type(error).__name__, error)
for separators in ',', ':|', 'x':
    try:
        print(sniffer.sniff(samples[-1], separators).delimiter)
    except csv.Error as error:
        print(separators, error)
