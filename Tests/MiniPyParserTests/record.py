"""Records what CPython 3.13 makes of the sources in snippets.py.

Usage: python3.13 record.py        writes Fixtures/*.tsv
       python3.13 record.py SEED COUNT FILES...
                                   writes the errors of COUNT mutated pieces of the files to stdout

A line is a mode, a source and the answer, between tabs; in texts, a backslash escapes line feed, tab
and itself. An error's answer is its type and the parts of its args; a tree's is ast.dump on one line.
"""
import ast
import os
import random
import re
import sys
import warnings

import snippets

INCOMPLETE = 0x4000 | 0x200  # PyCF_ALLOW_INCOMPLETE_INPUT | PyCF_DONT_IMPLY_DEDENT
PIECES = (
    "( ) [ ] { } , : ; . = == := + - * ** / @ -> if else for in while def class return yield lambda "
    "not and or is None x 1 'a' import from as with try except finally raise pass async await print "
    "del ! $ += match case _ 0x \\"
).split() + [" ", "\n", "    ", "\t", "f'{a}'"]


def quoted(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def answer(source, mode):
    flags = ast.PyCF_ONLY_AST | (INCOMPLETE if mode == "typed" else 0)
    try:
        compile(source, "f", "single" if mode == "typed" else mode, flags)
    except SyntaxError as error:
        if type(error).__name__ == "_IncompleteInputError":
            return ["_IncompleteInputError"]
        message, (_, line, offset, text, end_line, end_offset) = error.args
        name = type(error).__name__
        return [name, message, str(line), str(offset), str(end_line), str(end_offset), text]
    return ["ok"]


def line(mode, source, fields):
    return "\t".join([mode, quoted(source)] + [quoted(field) for field in fields]) + "\n"


def errors(cases):
    for mode, source in cases:
        try:
            yield line(mode, source, answer(source, mode))
        except (MemoryError, UnicodeError, ValueError):
            pass


def trees():
    for source in snippets.TREES:
        dump = ast.dump(ast.parse(source), include_attributes=True)
        yield line("exec", source, [dump])


def doubts():
    for source in snippets.WARNINGS:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            compile(source, "f", "exec", ast.PyCF_ONLY_AST)
        yield line("exec", source, ["%d %s" % (w.lineno, w.message) for w in caught])


def mutated(seed, count, files):
    chance = random.Random(seed)
    for _ in range(count):
        lines = open(chance.choice(files), encoding="utf-8").read().split("\n")
        start = chance.randrange(len(lines))
        while start > 0 and (not lines[start] or lines[start][0] in " \t)]}#'\""):
            start -= 1
        text = "\n".join(lines[start : start + chance.randrange(3, 30)]) + "\n"
        tokens = re.findall(r"\n[ \t]*|[ \t]+|\w+|.", text)
        for _ in range(chance.choice([1, 1, 2])):
            index = chance.randrange(len(tokens))
            match chance.randrange(4):
                case 0:
                    tokens[index] = ""
                case 1:
                    tokens[index] = chance.choice(PIECES)
                case 2:
                    tokens.insert(index, chance.choice(PIECES))
                case 3:
                    tokens.insert(index, chance.choice(tokens))
        yield "exec", "".join(tokens)


def main():
    warnings.simplefilter("ignore")
    if len(sys.argv) > 3:
        seed, count, *files = sys.argv[1:]
        sys.stdout.writelines(errors(mutated(int(seed), int(count), files)))
        return
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Fixtures")
    cases = [(mode, s) for s in snippets.ERRORS for mode in ("exec", "eval", "single")]
    cases += [("typed", source) for source in snippets.TYPED]
    for name, table in [("errors", errors(cases)), ("trees", trees()), ("warnings", doubts())]:
        with open(os.path.join(folder, name + ".tsv"), "w", encoding="utf-8") as file:
            file.writelines(table)


main()
