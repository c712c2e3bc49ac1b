"""Programs out of templates: rules map a name to alternatives, and `<name>` in one stands for any of
that name's. A `<name>` alone on its line stands for a block and gives its lines that line's
indentation. An alternative may begin with its weight and a bar: `3|<name>`.

Deep down, alternatives without further names are preferred, so that every program ends.
"""

import re

from grammar import SMALL, Grammar, indent

PLACE = re.compile(r'^( +)<([a-z_]+)>$|<([a-z_]+)>', re.MULTILINE)
WEIGHT = re.compile(r'(\d+)\|')
DEEPEST = 7


class Templates(Grammar):
    """A grammar whose units are made by the rule `unit` of `rules`."""

    rules = {}
    compiled = None

    def __init__(self, random, methods, builtins):
        super().__init__(random, methods, builtins)
        if 'compiled' not in type(self).__dict__:
            type(self).compiled = {name: prepared(texts) for name, texts in self.rules.items()}
        self.numbers = 0

    def unit(self):
        return self.expand('unit', 0)

    def expand(self, name, depth):
        """One alternative of the rule with its places filled."""
        if name not in self.compiled:
            made = getattr(self, 'make_' + name)()
            return made
        texts, weights, ends, end_weights = self.compiled[name]
        if depth >= DEEPEST and ends:
            texts, weights = ends, end_weights
        text = self.random.choices(texts, weights)[0]

        def fill(place):
            if place[2]:
                return indent(self.expand(place[2], depth + 1), place[1])
            return self.expand(place[3], depth + 1)

        return PLACE.sub(fill, text)

    def make_n(self):
        """A number not used before."""
        self.numbers += 1
        return str(self.numbers)

    def make_any(self):
        return self.value(1)

    def make_str(self):
        return self.receiver('str')

    def make_bytes(self):
        return self.receiver('bytes')

    def make_int(self):
        return self.receiver('int')

    def make_float(self):
        return self.receiver('float')

    def make_complex(self):
        return self.receiver('complex')

    def make_small(self):
        return self.number_text(self.random.choice(SMALL))

    def make_list(self):
        return self.container(1, 'list')

    def make_tuple(self):
        return self.container(1, 'tuple')

    def make_dict(self):
        return self.container(1, 'dict')

    def make_set(self):
        return self.container(1, 'set')

    def make_bytearray(self):
        return self.container(1, 'bytearray')

    def make_spec(self):
        return self.spec()

    def make_slicing(self):
        return self.slicing()

    def make_expression(self):
        return self.expression()


def prepared(texts):
    """The alternatives with their weights, and those that need no more names."""
    found = []
    for text in texts:
        weight = WEIGHT.match(text)
        found.append((text[weight.end():], int(weight[1])) if weight else (text, 1))
    ends = [(text, weight) for text, weight in found if not PLACE.search(text)]
    return *zip(*found), *(zip(*ends) if ends else ((), ()))
