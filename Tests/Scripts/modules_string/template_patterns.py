# The pattern of a class of templates: its own attribute, and what its groups are for.
import re
import string
from string import Template


def attempt(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error.args[0])


print(type(Template.pattern), Template.pattern.groupindex, Template.pattern is Template("").pattern)
print(Template.pattern.findall("$a ${b} $$ $1"))


class Dotted(Template):
    delimiter = "%"
    idpattern = "[a-z]+[.][a-z]+"


class Braced(Template):
    braceidpattern = "[A-Z ]+"
    flags = 0


print(Dotted.pattern is Template.pattern, sorted(Dotted.pattern.groupindex))
print(Dotted("%a.b %% %{c.d}").substitute({"a.b": 1, "c.d": 2}))
print(Braced("$name ${A NAME} $ROSE").safe_substitute({"name": 1, "A NAME": 2, "ROSE": 3}))
print(Braced("$name ${A NAME}").get_identifiers(), Braced("${name}").is_valid())
Dotted.delimiter = "!"
print(Dotted("!a.b %a.b").safe_substitute({"a.b": 1}))


class Odd(Template):
    pattern = r"""
    (?P<other>\#.*) | (?P<escaped>@{2}) | @(?P<named>[_a-z][._a-z0-9]*) |
    @{(?P<braced>[_a-z]*)} | (?P<invalid>@)
    """


print(type(Odd.pattern), Odd.pattern.flags == re.VERBOSE | re.IGNORECASE | re.UNICODE)
good, odd, bad = Odd("@who @{what} @@ @Who"), Odd("@who #what"), Odd("@who\n @1")
for template in good, odd, bad:
    attempt(template.is_valid)
    attempt(template.get_identifiers)
    attempt(lambda: template.substitute(who=1, what=2, Who=3))
    attempt(lambda: template.safe_substitute(who=1))
