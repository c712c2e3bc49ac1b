"""Makes a program smaller while it still shows what it showed.

First lines go, then statements and parts of expressions (where the text parses), then characters.
`holds` says of a text whether it still shows it; it is asked at most `budget` times.
"""

import ast


class Reducer:
    def __init__(self, holds, budget):
        self.holds, self.budget = holds, budget

    def reduce(self, text):
        text = self.without_pieces(text, str.splitlines, '\n'.join)
        while True:
            smaller = self.simplified(text)
            if smaller is None:
                return text
            text = smaller

    def asked(self, text):
        if self.budget <= 0:
            return False
        self.budget -= 1
        return self.holds(text)

    def without_pieces(self, text, split, join):
        """Takes runs of lines out, the long ones first."""
        pieces = split(text)
        size = max(1, len(pieces) // 2)
        while size:
            at = 0
            while at < len(pieces):
                fewer = pieces[:at] + pieces[at + size:]
                if fewer and self.asked(join(fewer)):
                    pieces = fewer
                else:
                    at += size
            size //= 2
        return join(pieces)

    def simplified(self, text):
        """The text with one node of its tree made simpler, or None."""
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            return None
        for edit in edits(tree):
            with edit:
                try:
                    shorter = ast.unparse(tree)
                except (ValueError, RecursionError):
                    continue
            if len(shorter) < len(text) and self.asked(shorter):
                return shorter
        return None


class edit:
    """Puts `new` where `holder` has a field (or an item of it), and the old thing back afterwards."""

    def __init__(self, holder, key, new):
        self.holder, self.key, self.new = holder, key, new

    def __enter__(self):
        self.old, self.holder[self.key] = self.holder[self.key], self.new

    def __exit__(self, *_):
        self.holder[self.key] = self.old


def edits(tree):
    """What may be tried, the largest parts first."""
    for node in ast.walk(tree):
        for name, value in list(vars(node).items()):
            if isinstance(value, list):
                least = 1 if name == 'body' else 0
                for number in range(len(value)):
                    if len(value) > least:
                        yield edit(vars(node), name, value[:number] + value[number + 1:])
                    inner = getattr(value[number], 'body', None)
                    if name == 'body' and isinstance(inner, list):
                        yield edit(vars(node), name, value[:number] + inner + value[number + 1:])
                    if isinstance(value[number], ast.expr):
                        for new in simpler(value[number]):
                            yield edit(value, number, new)
            elif isinstance(value, ast.expr):
                for new in simpler(value):
                    yield edit(vars(node), name, new)


def simpler(node):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield child
    if not isinstance(node, (ast.Constant, ast.Name)):
        yield ast.Constant(0)
