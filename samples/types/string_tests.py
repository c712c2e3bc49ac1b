"""What a string consists of: the questions look at every character, and '' answers no."""
for text in ('abc', 'abc1', '12', '²', 'Ⅷ', ' \t', '', 'naïve_1'):
    found = [name for name in ('isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isidentifier')
             if getattr(text, name)()]
    print(repr(text), found)
