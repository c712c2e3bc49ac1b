# Conditions on groups that follow, or do not exist.
import re
for pattern in ('(a)?(?(256)b|c)', '(?(2)a)(b)', '(?(1)a)(b)', '(?(2)a|(?(3)b|c))(x)',
                'x(?(7)a)y(?(5)b)(z)', '(?(2)a)(b', '(?(01)a)(b)', '(?(2)a)(b)(c)', '(?(0)a)'):
    try:
        print(re.compile(pattern))
    except re.error as error:
        print(pattern, error, error.pos)
