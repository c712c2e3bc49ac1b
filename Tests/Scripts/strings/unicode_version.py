# Characters younger than Unicode 15.1 are unassigned; what changed since is as it was.
import re

for code in 0x88F, 0x897, 0x1C89, 0xA7CB, 0xA7DA, 0x10D40, 0x14000, 0x1E5D0, 0x2FFC, 0x1FAE9:
    character = chr(code)
    print(hex(code), character.isalpha(), character.isprintable(), character.isnumeric(),
          character.isidentifier(), ascii(character.lower() + character.upper()), repr(character))
for code in 0x19B, 0x264, 0x295, 0xA7D3, 0xA7D5, 0x1E9E, 0xDF, 0x1F0, 0x13A0, 0x13F8, 0xAB70:
    character = chr(code)
    print(hex(code), *(ascii(text) for text in (
        character.lower(), character.upper(), character.title(), character.casefold(),
        character.swapcase(), ('a' + character + 'B').title(), ('A' + character).capitalize())),
        character.islower(), character.isupper(),
        bool(re.fullmatch(chr(0xA7CB), character, re.I)))
for code in 0x12038, 0x12399, 0x12400, 0x4E00, 0xBD, 0x661:
    print(hex(code), chr(code).isnumeric(), chr(code).isalnum(), chr(code).isdigit())
