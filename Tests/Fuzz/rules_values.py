"""Rules for values: text, numbers, containers and calls of what works on them."""

from templates import Templates


class Text(Templates):
    """Strings and bytes: their methods with fitting and unfitting arguments, codecs, conversions."""

    rules = {
        'unit': ['12|show(<expr>)', '3|show(<expr>)\nshow(<expr>)', 'x = <s>\nshow(<onx>)\nshow(<onx>)',
                 'x = <b>\nshow(<onx>)\nshow(<onx>)'],
        's': ['4|<str>', '3|<word>', "(<str> + <word>)", '<str> * <count>', '<word>.upper()'],
        'word': ["'a'", "'ab'", "' '", "''", "','", "'\\n'", "'abcabc'", "'Abc'", "'xyzzy'", "'\\xe9'", "'\\u20ac'",
                 "'\\U0001f40d'", "'a\\u0300'", "'\\u00df'", "'\\u0130'", "'\\u0149'", "'\\u1e9e'", "'\\u03a3'", "'\\u01c5'",
                 "'\\udc80'", "'\\x00'", "'\\x1c'", "'\\u2028'", "'\\u3000'", "'\\u200b'", "'\\u0660'", "'\\u00b9'",
                 "'\\u2160'", "'\\ufb03'", "'\\u1f80'", "'_'", "'__x1'", "'1a'", "'class'", "'\\u00aa'", "'O\\u03a3 \\u03a3'",
                 "'hello World-wide o\\'clock'", "'tab\\tbed\\tx'", "'a b\\x0bc\\x0cd'", "'%'", "'{'", "'x=1, y=2'"],
        'b': ['4|<bytes>', '3|<bword>', '<bytearray>', 'bytearray(<bword>)', 'memoryview(<bword>)'],
        'bword': ["b'a'", "b''", "b' '", "b'ab'", "b'abcabc'", "b'\\xff\\xfe'", "b'\\xe2\\x82\\xac'", "b'\\xed\\xa0\\x80'", "b'\\xf0\\x9f\\x90\\x8d'",
                  "b'\\xc3'", "b'\\xe2\\x82'", "b'\\xf0\\x9f'", "b'\\xc0\\x80'", "b'a\\nb\\rc'", "b'+AGE-'", "b'Aa1 _'", "b'616 263'", "b'\\x80abc'", "b'\\tx'"],
        'count': ['0', '1', '2', '3', '-1', '5'],
        'i': ['4|<small>', '0', '1', '-1', '2', '100', '-100', '2**63', '-2**64', 'None', 'True', "'a'", '1.0', '<any>'],
        'range': ['', '', ', <i>', ', <i>, <i>', ', <i>, <i>, <i>'],
        'arg': ['5|<s>', '<b>', '<any>', 'None', '(<s>, <s>)', '()', '(<s>, <any>)', '65', '256'],
        'barg': ['5|<b>', '<s>', '<any>', 'None', '(<b>, <b>)', '97', '256', '-1', '()'],
        'expr': ['8|<smethod>', '5|<bmethod>', '3|<codec>', '3|<parse>', '2|<misc>', '2|<fmt>'],
        'onx': ['x.<sname>(<arg><range>)', 'x.<sname0>()', 'x[<i>]', 'x<slicing>', 'x.<sname>()', 'len(x)', 'x + <arg>', '<arg> in x', 'x * <i>', 'x == <arg>', 'x < <arg>'],
        'sname': ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'split', 'rsplit', 'partition', 'rpartition',
                  'strip', 'lstrip', 'rstrip', 'replace', 'join', 'removeprefix', 'removesuffix', 'center', 'ljust', 'zfill', 'splitlines', 'translate', 'expandtabs'],
        'sname_zero': ['upper'],
        'zero': ['upper', 'lower', 'title', 'capitalize', 'casefold', 'swapcase', 'isalpha', 'isdigit', 'isalnum', 'isspace', 'istitle', 'isupper', 'islower',
                 'isascii', 'splitlines', 'split', 'strip', '__len__', '__hash__.__class__', '__iter__().__next__', '__repr__', '__str__'],
        'smethod': ['3|<s>.<zero>()', '<s>.isidentifier()', '<s>.isprintable()', '<s>.isdecimal()', '<s>.isnumeric()',
                    '2|<s>.<searching>(<arg><range>)', '<s>.<searching>(<range_only>)', '2|<s>.replace(<arg>, <arg><opti>)', '<s>.replace(<s>, <s>, count=<i>)',
                    '2|<s>.<splitting>(<arg><opti>)', '<s>.<splitting>(sep=<arg>, maxsplit=<i>)', '<s>.<splitting>(maxsplit=<i>)', '<s>.splitlines(<any>)', '<s>.splitlines(keepends=<any>)',
                    '<s>.<parting>(<arg>)', '2|<s>.<stripping>(<arg>)', '<s>.join(<listing>)', '<s>.<padding>(<i>)', '2|<s>.<padding>(<i>, <arg>)', '<s>.zfill(<i>)',
                    '<s>.expandtabs(<i>)', '<s>.expandtabs(tabsize=<i>)', '<s>.<prefixing>(<arg>)', '<s>.translate(<table>)', 'str.maketrans(<tablearg>)', '<s>.encode(<any>)', '<s>.nosuch'],
        'range_only': ['', '<i>', '<i>, <i>', 'sub=<s>', '<s>, start=1'],
        'opti': ['', '', ', <i>'],
        'searching': ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'],
        'splitting': ['split', 'rsplit'], 'parting': ['partition', 'rpartition'], 'stripping': ['strip', 'lstrip', 'rstrip'],
        'padding': ['center', 'ljust', 'rjust'], 'prefixing': ['removeprefix', 'removesuffix'],
        'listing': ['[<s>, <s>]', '(<s>,)', '[]', '<any>', '<s>', '{<s>: 1}', '[<s>, <any>]', '(c for c in <s>)', '[<s>, <s>, <s>]'],
        'table': ["{97: 'X'}", '{97: None}', "{97: 98, 98: 'yy'}", "str.maketrans('abc', 'xyz')", "str.maketrans('ab', 'xy', 'c')", '{97: -1}', '{97: 2**21}', "{'a': 'b'}", 'None', '[]', "'x' * 200", '{97: 1.5}', '<any>'],
        'tablearg': ["'ab', 'xy'", "'ab', 'x'", "{'a': 1}", "{'ab': 1}", '{1: 2}', '{1.5: 2}', "'a', 'b', 'c'", "1, 2", "'a', 2", "{}", "<any>", "<any>, <any>", "'a', 'b', 3"],
        'bmethod': ['2|<b>.<zero>()', '2|<b>.<searching>(<barg><range>)', '<b>.replace(<barg>, <barg><opti>)', '2|<b>.<splitting>(<barg><opti>)', '<b>.<parting>(<barg>)', '<b>.<stripping>(<barg>)',
                    '<b>.join(<blisting>)', '<b>.<padding>(<i>, <barg>)', '<b>.zfill(<i>)', '<b>.expandtabs(<i>)', '<b>.<prefixing>(<barg>)', '<b>.translate(<btable>)', '<b>.translate(<btable>, delete=<barg>)',
                    'bytes.maketrans(<barg>, <barg>)', '<b>.hex(<hexarg>)', 'bytes.fromhex(<s>)', 'bytearray.fromhex(<hexs>)', 'bytes.fromhex(<hexs>)', 'bytes(<bytesarg>)', 'bytearray(<bytesarg>)', '<b>.decode()',
                    '<b>.tobytes()', '<b>.tolist()', '<b>[<i>]', '<b><slicing>', '<b> + <barg>', '<barg> in <b>', '<b> * <i>', '<b> == <barg>', '<b> < <barg>', '<b> % <barg>', 'memoryview(<barg>)<slicing>', 'repr(<b>)'],
        'blisting': ['[<b>, <b>]', '(<b>,)', '[]', '<any>', '[<s>]', '[<b>, <any>]'],
        'btable': ['None', "b'x' * 256", 'bytes(range(256))', "bytes.maketrans(b'ab', b'xy')", "b'short'", '<any>'],
        'hexarg': ['', "':'", "'-', 2", "' ', -3", "'ab'", 'sep="_"', "b':'", "':', bytes_per_sep=2", '1', "'\\xe9'", "':', 'x'"],
        'hexs': ["'61 62'", "'6'", "'zz'", "'6 1'", "' 61\\t62\\n'", "'61 6g'", "''", "'\\u0661'", 'b"61"', "'61\\x0062'", "'f'*5"],
        'bytesarg': ['', '<i>', '[<i>, <i>]', 'range(5)', 'range(250, 260)', '<s>', "<s>, 'utf-8'", "<s>, <encoding>", "<s>, <encoding>, <handler>", '<any>', "'a', errors='strict'", "b'a', 'ascii'", 'encoding="ascii"', "[1, 'a']", '[256]', '[-1]', 'source=b"x"', 'iter([1, 2])', '<any>, <any>'],
        'encoding': ["'utf-8'", "'UTF8'", "'ascii'", "'latin-1'", "'iso-8859-1'", "'utf-16'", "'utf-16-le'", "'utf-16-be'", "'utf-32'", "'utf-32-le'", "'utf_8'", "'us-ascii'", "'nosuch'", "''", "'utf-32-be'", "'U8'", "'utf-8-sig'", '1', "'L1'"],
        'handler': ["'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'xmlcharrefreplace'", "'namereplace'", "'surrogateescape'", "'surrogatepass'", "'nosuch'", '1'],
        'codec': ['2|<s>.encode(<encoding>)', '3|<s>.encode(<encoding>, <handler>)', '2|<b>.decode(<encoding>)', '3|<b>.decode(<encoding>, <handler>)', 'str(<b>, <encoding>)', 'str(<b>, <encoding>, <handler>)', '<b>.decode(errors=<handler>)', '<s>.encode(errors=<handler>)',
                  'str(<any>, <encoding>)', 'str(<b>, errors=<handler>)', '<s>.encode(<encoding>).decode(<encoding>)', '<s>.encode("utf-16-le", "surrogatepass")', '<s>.encode("utf-8", "surrogatepass").decode("utf-8", <handler>)'],
        'parse': ['2|int(<digits>)', '2|int(<digits>, <base>)', 'int(<digits>, base=<base>)', '2|float(<digits>)', '2|complex(<digits>)', 'int(<b>)', 'float(<b>)', 'int(<b>, <base>)', 'int(<any>)', 'float(<any>)', 'complex(<any>, <any>)', 'int(<any>, <base>)', 'ord(<s>)', 'ord(<b>)', 'chr(<i>)', 'float.fromhex(<hexf>)', 'bool(<any>)', 'int.from_bytes(<b>, <order>)', 'int.from_bytes(<b>, <order>, signed=<any>)', 'complex(real=<any>)', 'complex(imag=<any>, real=<any>)'],
        'order': ["'little'", "'big'", "'x'", '1', 'byteorder="big"'],
        'hexf': ["'0x1.8p3'", "'1.8'", "'-0x.1p-3'", "'inf'", "'nan'", "'0x1p1024'", "'0x1p-1080'", "'0x'", "'0x1.fffffffffffff8p0'", "' 0x1p1 '", "'1p'", "'0x1.0p+'", "''", '1', "'0X1P5'", "'x'", "'0x1_0p1'"],
        'base': ['0', '2', '8', '10', '16', '36', '1', '37', '-1', '3', '<any>', '2**70'],
        'digits': ["'0'", "' 12 '", "'-12'", "'+5'", "'0x1f'", "'0b101'", "'0o17'", "'1_000'", "'_1'", "'1_'", "'1__0'", "'z'", "'12.5'", "'1e5'", "'.5'", "'5.'", "'1e'", "'nan'", "'-inf'", "'Infinity'", "'+nan'", "'1e400'", "'-1e-400'", "'\\u0661\\u0662'", "'\\u0661.5'",
                   "''", "' '", "'-'", "'0x'", "'0b2'", "'1j'", "'1+2j'", "'(1-2j)'", "'1 + 2j'", "'j'", "'-j'", "'1e5j'", "'1_0.5_0'", "'1_.5'", "'12\\x00'", "'\\x0012'", "'12\\n'", "'\\x1c12'", "'00012'", "'0_0'", "'1' * 30", "'9' * 300 + '.5'", "'\\ud800'", "'nan()'", "'inf+nanj'", "'0xg'", "'  0x_f '", "'99999999999999999999.'", "'1e16'", "'(1)'", "'((1))'", "'1+2'", "'1-j'", "'+1j'", "'1.5.5'"],
        'misc': ['<s><slicing>', '<s>[<i>]', '<s> + <arg>', '<arg> in <s>', '<s> * <i>', '<i> * <s>', '<s> == <arg>', '<s> < <arg>', '<s> >= <s>', 'sorted(<s>)', 'max(<s>)', 'repr(<s>)', 'ascii(<s>)', 'list(<s>)', 'reversed(<s>)', '"".join(reversed(<s>))', 'str(<any>)', 'repr(<any>)', 'ascii(<any>)', 'hash(<s>) == hash(<s>)', 'len(<any>)', 'enumerate(<s>, <i>)', 'list(zip(<s>, <s>))', 'min(<s>, key=str.lower)', 'min(<s>, default=1)', '<s>.__add__(<any>)', '<s>.__mul__(<any>)', '<s>.__contains__(<any>)', '<s>.__getitem__(<any>)', '<s>.__mod__(<any>)', '<s>.__eq__(<any>)', '<s>.__lt__(<any>)', '<s>.__format__(<any>)', 'str.upper(<any>)', 'str.join(<any>, <any>)', 'str()', 'str(<any>, <any>, <any>)', 'str(object=<any>)'],
        'fmt': ['format(<any>, "<spec>")', 'f"{<any>!r:<spec>}"', "'{:<spec>}'.format(<any>)", '<s>.format(<any>, <any>)', '<s> % <any>', '<s>.format_map(<dict>)', 'format(<any>, <any>)', 'format(<s>, "<sspec>")', "'{0:{1}}'.format(<s>, '<sspec>')", "'%<conv>' % <any>", "'%<conv>' % (<any>, <any>)", "'%<conv> %<conv>' % (<any>, <any>)", "b'%<conv>' % <any>", "b'%<conv>' % (<any>,)", "'%(a)<conv>' % {'a': <any>}"],
        'conv': ['s', 'r', 'a', 'd', 'i', 'x', 'X', 'o', 'e', 'E', 'f', 'g', 'G', 'c', '%', '5s', '-5s|', '.2s', '05d', '+d', ' d', '#x', '#o', '.3f', '+.1e', '#.0f', '*d', '.*f', '-*d', '5', 'q', '(b)s', 'ld', 'hi', 'u', 'b', '08.3f', '+08.2e', '.0g', '#g', '5c', '-5c|', '3%', '.5d', '.10x', '#.5X'],
        'sspec': ['', '5', '<5', '>5', '^6', '*^7', '.2', '5.1', '\\xe9>6', 's', '05', '5s', '=5', '+5', ' 5', ',', '_', '#', 'd', '.', '0<8', '>>5', '{', '\\x00^5', 'z', '-', '<', '10000000000000000000', '.99999999999999999999', '\\U0001f40d^5', '5x', 'ss'],
    }
    rules['sname0'] = rules['zero']


class Numbers(Templates):
    """Integers, floats and complex numbers: operators, functions, methods, conversions, formats."""

    rules = {
        'unit': ['10|show(<expr>)', '2|x = <num>\nshow(<onx>)\nshow(<onx>)', '2|x = <num>\ntry:\n    x <op>= <num>\nfinally:\n    show(x)'],
        'num': ['4|<i>', '3|<f>', '<c>', '<small>'],
        'i': ['3|<int>', '<small>', '(<int> + <small>)', '(<int> * <int>)', '-<int>', '(1 << <bits>)', '~(1 << <bits>)', '((1 << <bits>) - 1)', '-(1 << <bits>)', '10 ** <bits>', '(3 ** <bits> + <small>)', 'True', 'False', '0x<hexd>', '<int> // <nz>'],
        'nz': ['1', '3', '-7', '2**31', '-2**63', '10**20', '255', '-1', '(2**62 - 1)', '-2**62'],
        'hexd': ['ff', 'DEADbeef', '1_0', '7fffffffffffffff', '8000000000000000', 'ffffffffffffffffffffff'],
        'bits': ['0', '1', '15', '29', '30', '31', '32', '52', '53', '54', '59', '60', '61', '62', '63', '64', '65', '90', '100', '120', '127', '128', '200'],
        'f': ['5|<float>', '-<float>', '<float> * <float>', '(<int> + 0.5)', '1e<exp>', '<digit>.<digit>e<exp>', '(<digit>.5)', '2.0 ** <exp>', '<float> / 3', '0.1 + 0.2', '-0.0', '(2.0**53 + <small>)'],
        'digit': ['0', '1', '2', '5', '9', '12', '99', '123456789'],
        'exp': ['0', '1', '-1', '5', '-5', '15', '16', '17', '22', '23', '-4', '-7', '100', '-100', '300', '-320', '-308', '308'],
        'c': ['2|<complex>', 'complex(<f>, <f>)', '(<f> + 1j)', '<small> * 1j', '-1j'],
        'op': ['+', '-', '*', '/', '//', '%', '&', '|', '^', '@'],
        'cmp': ['<', '<=', '==', '!=', '>', '>='],
        'shift': ['0', '1', '31', '62', '63', '64', '65', '100', '-1', '1.0', 'True', '2**70', "'a'", '200'],
        'power': ['0', '1', '2', '3', '5', '10', '-1', '-2', '0.5', '-0.5', '1j', '2.0', '-3.0', "'a'", 'None', 'True', '7', '64', "float('inf')", "float('nan')", '1e3', '0.0'],
        'bad': ["'a'", 'None', '[]', "b'x'", '()', 'object()', 'P()', "'5'"],
        'expr': ['6|<num> <op> <num>', '2|<num> <op> <bad>', '<bad> <op> <num>', '4|<num> <cmp> <num>', '<num> <cmp> <bad>', '2|<i> << <shift>', '2|<i> >> <shift>', '3|<num> ** <power>', '2|divmod(<num>, <num>)', '2|pow(<num>, <power>, <any>)', '2|pow(<i>, <powi>, <i>)', '3|-<num>', '~<num>', 'abs(<num>)', '3|round(<num>)', '4|round(<num>, <nd>)',
                 '3|<intmethod>', '3|<floatmethod>', '<complexmethod>', '3|<conversion>', '4|<formatting>', '3|<mathcall>', '<function>', 'hash(<num>)', '<num>.<attr>', '<intclass>'],
        'onx': ['x <op> <num>', '<num> <op> x', 'x <cmp> <num>', '-x', 'repr(x)', 'round(x, <nd>)', 'hash(x)', 'x == int(x)', 'float(x)', 'int(x)', 'x // 1', 'x % 1', 'format(x, "<spec>")', 'divmod(x, 7)', 'x.__class__(repr(x)) == x', 'bool(x)', 'x in [x]', 'x.is_integer()', 'x.as_integer_ratio()'],
        'nd': ['0', '1', '2', '-1', '-2', '3', '10', '15', '16', '17', '22', '-20', '-300', '300', '400', 'None', '1.0', "'a'", 'True', '2**70', '-2**70'],
        'powi': ['0', '1', '2', '-1', '-3', '17', '100', '2**65', '-2**65'],
        'attr': ['real', 'imag', 'numerator', 'denominator', 'conjugate()', 'x', '__doc__.__class__', '__class__'],
        'intmethod': ['<i>.bit_length()', '<i>.bit_count()', '2|<i>.to_bytes(<blen>, <order>)', '<i>.to_bytes(<blen>, <order>, signed=True)', '<i>.to_bytes()', '<i>.to_bytes(length=<blen>)', 'int.from_bytes(<bytes>, <order>, signed=True)', 'int.from_bytes([<small>, 255], <order>)', '<i>.as_integer_ratio()', '<i>.is_integer()', '<i>.conjugate()', '<i>.__index__()', '<i>.__round__(<nd>)', '<i>.__<dunder>__(<num>)', '<i>.__<dunder>__(<any>)', 'int.__<dunder>__(<any>, <any>)', '<i>.__pow__(<power>, <any>)', '<i>.__trunc__()', '<i>.__floor__()', '<i>.__ceil__()', '<i>.__bool__()', '<i>.__float__()', '<i>.__format__("<spec>")', '<i>.__divmod__(<num>)'],
        'dunder': ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'and', 'or', 'xor', 'lshift', 'rshift', 'radd', 'rsub', 'rmul', 'rtruediv', 'rfloordiv', 'rmod', 'rpow', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'divmod', 'rdivmod', 'rlshift'],
        'blen': ['0', '1', '2', '4', '8', '9', '16', '-1', '100', "'a'"], 'order': ["'little'", "'big'", "'x'", 'byteorder="big"', '1', 'sys.byteorder'],
        'floatmethod': ['<f>.hex()', '<f>.is_integer()', '<f>.as_integer_ratio()', '<f>.conjugate()', '<f>.__trunc__()', '<f>.__floor__()', '<f>.__ceil__()', '<f>.__round__(<nd>)', '<f>.__<dunder>__(<num>)', '<f>.__<dunder>__(<any>)', 'float.fromhex(<f>.hex())', '<f>.__int__()', '<f>.__format__("<spec>")', '<f>.__divmod__(<num>)', 'float.__getformat__("double")'],
        'complexmethod': ['<c>.conjugate()', '<c>.__<dunder>__(<num>)', '<c>.__<dunder>__(<any>)', 'abs(<c>)', '<c>.__complex__()', 'int(<c>)', 'float(<c>)', 'format(<c>, "<spec>")', '<c> ** <num>', '<c> / <num>', '<c> * <c>', 'complex(<num>, <num>)', 'complex(<any>)', 'repr(<c>)', 'str(<c>)', '-<c>', '<c> < <c>', 'divmod(<c>, 1)', 'round(<c>)', 'bool(<c>)', '<c> == <num>'],
        'conversion': ['int(<num>)', 'float(<num>)', 'complex(<num>)', 'bool(<num>)', 'str(<num>)', 'repr(<num>)', 'bin(<i>)', 'oct(<i>)', 'hex(<num>)', 'int(str(<i>))', 'float(str(<f>))', 'int(<any>)', 'float(<any>)', 'chr(<num>)', 'int(float(<i>))', 'float(<i>) == <i>', 'range(<num>)', 'bytes(<bad>)', 'int(<f>)', 'int.__new__(<any>)', 'float.__new__(float, <any>)', 'bool(<any>, <any>)', 'int(x=<num>)', 'int("12", <num>)', 'index(<num>)'],
        'formatting': ['4|format(<num>, "<nspec>")', '2|f"{<num>:<nspec>}"', '2|"%<pspec>" % <num>', '"%<pspec>" % (<num>,)', '"{0:<nspec>} {0!r}".format(<num>)', 'format(<num>, "<spec>")'],
        'nspec': ['<fill><sign><alt><zero><width><group><prec><type>'],
        'fill': ['4|', '<', '>', '^', '=', '*<', '0>', '_^', 'x='], 'sign': ['3|', '+', '-', ' '], 'alt': ['3|', '#', 'z', 'z#'], 'zero': ['3|', '0'], 'width': ['3|', '1', '8', '12', '20', '33'],
        'group': ['3|', ',', '_'], 'prec': ['3|', '.0', '.1', '.2', '.5', '.15', '.17', '.20', '.40'], 'type': ['3|', 'd', 'b', 'o', 'x', 'X', 'c', 'n', '2|e', 'E', '3|f', 'F', '3|g', 'G', '%', 's'],
        'pspec': ['<pflag><width><prec><ptype>'], 'pflag': ['3|', '#', '0', '-', '+', ' ', '+0', '-#', '#0', '0-'], 'ptype': ['d', 'i', 'u', 'x', 'X', 'o', 'e', 'f', 'g', 'G', 'F', 'c', 's', 'r', 'a'],
        'mathcall': ['math.<mone>(<num>)', 'math.<mone>(<any>)', 'math.<mtwo>(<num>, <num>)', 'math.<mtwo>(<any>, <num>)', 'math.<mints>(<i>, <i>)', 'math.<mints>(<i>, <i>, <i>)', 'math.factorial(<small>)', 'math.comb(<small>, <small>)', 'math.perm(<small>, <small>)', 'math.isqrt(<i>)', 'math.fsum([<f>, <f>, <f>])', 'math.prod([<num>, <num>])', 'sum([<num>, <num>, <num>])', 'sum([<f>, <i>], <num>)', 'math.isclose(<num>, <num>, rel_tol=<f>)', 'math.hypot(<num>, <num>)', 'math.dist([<f>], [<f>])', 'math.log(<num>, <num>)', 'math.ldexp(<f>, <small>)', 'math.fma(<f>, <f>, <f>)', 'math.sumprod([<num>], [<num>])', 'math.nextafter(<f>, <f>, steps=<small>)', 'math.perm(<small>)'],
        'mone': ['floor', 'ceil', 'trunc', 'sqrt', 'exp', 'log', 'log2', 'log10', 'log1p', 'expm1', 'isnan', 'isinf', 'isfinite', 'fabs', 'frexp', 'modf', 'degrees', 'ulp', 'cbrt', 'exp2'],
        'mtwo': ['fmod', 'copysign', 'remainder', 'pow', 'nextafter', 'atan2', 'ldexp'], 'mints': ['gcd', 'lcm'],
        'function': ['max(<num>, <num>)', 'min([<num>, <num>, <num>])', 'sorted([<f>, <i>, <f>])', 'sum(<any>)', 'abs(<any>)', 'divmod(<any>, <num>)', 'round(<any>, <any>)', 'pow(<any>, <any>)', 'pow(base=<num>, exp=<power>)', 'hash(<num>) == hash(<num>)', 'isinstance(<num>, <cls>)', 'type(<num> + <num>)', '{<num>: 1, <num>: 2, <num>: 3}', 'len({<num>, <num>})', '[<num>, <num>].index(<num>)', '<num> in (<num>, <num>)', 'range(<i>, <i>, <i>)', 'len(range(<i>, <i>, <i>))', 'range(<i>, <i>, <i>)[<small>]', '<i> in range(<i>, <i>, <i>)', 'list(range(<small>, <small>, <small>))', 'range(<i>)<slicing>', 'slice(<i>, <i>, <i>).indices(<small>)', 'range(<small>, <small>) == range(<small>, <small>)', 'range(<i>, <i>).index(<i>)', 'range(<small>, <small>, <small>).count(<num>)', 'reversed(range(<i>, <i>, <i>))', 'range(<i>, <i>, <i>)'],
        'cls': ['int', 'float', '(int, str)', 'int | float', 'bool', '3', 'list[int]', 'complex', '()', '(int, 3)'],
        'intclass': ['N(<num>) <op> <num>', '<num> <op> N(<num>)', 'N(<num>)', 'repr(N(<num>)) + str(N(5))', 'N(3) == 3', 'hash(N(<int>))', 'type(N(3) + 1)', 'type(-N(3))', 'type(N(3).real)', 'F(<num>)', 'F(<num>) <op> <num>', 'format(F(<num>), "<nspec>")', 'int(F(<f>))', 'round(F(<f>), <nd>)', 'N(<small>) << N(<small>)', '[0, 1, 2, 3][N(<small>)]', 'N.from_bytes(b"ab", "big")', 'F.fromhex("0x1p3")', 'type(abs(N(-3)))', 'math.floor(F(<f>))', 'chr(N(65))', 'bool(N(<small>))', 'N(<num>) ** <power>', '2 ** N(<small>)', 'divmod(N(7), N(2))', 'F(1.5).hex()', 'N("0x1f", 16)', 'complex(F(1), N(2))'],
    }

    def unit(self):
        text = super().unit()
        before = ''
        if 'math.' in text:
            before += 'import math\n'
        if 'N(' in text or 'N.' in text:
            before += 'class N(int): pass\n'
        if 'F(' in text or 'F.' in text:
            before += 'class F(float): pass\n'
        return before + text


class Containers(Templates):
    """Lists, tuples, dicts, sets, bytearrays, memoryviews: slices, assignments, methods, iteration."""

    rules = {
        'unit': ['4|x = <l>\n<lsteps>', '3|x = <d>\n<dsteps>', '2|x = <st>\n<ssteps>', '2|x = <ba>\n<basteps>', '2|x = <mv>\n<mvsteps>', '3|show(<expr>)', '2|<unpack>', '<iteration>'],
        'it': ['5|<item>', '<any>'], 'item': ['1', '2', '3', '0', "'a'", "'b'", 'None', '(1, 2)', '[]', '1.0', 'True', '-1', "float('nan')", '2**70', "b'a'"],
        'items': ['<it>', '<it>, <it>', '<it>, <it>, <it>', '<it>, <it>, <it>, <it>, <it>', '1, 2, 3', '3, 1, 2', '5, 4, 3, 2, 1, 0', "'b', 'a', 'c'"],
        'l': ['4|[<items>]', '[]', '<list>', 'list(range(<len>))', '[[] for _ in range(3)]', 'L([<items>])', '[<items>] * 2'],
        'len': ['0', '1', '3', '5', '10', '20'],
        'i': ['6|<small>', '0', '-1', '1', '100', '-100', '2**63', '-2**64', 'True', 'None', "'a'", '1.0', 'I(1)', 'I(-1)', 'I(100)'],
        'iterable': ['[<items>]', '(<items>,)', '<any>', "'abc'", 'range(<len>)', "{'k': 1}", 'iter([<items>])', '(i for i in (<items>,))', 'x', 'map(str, [1, 2])', 'zip("ab", [1, 2])', 'x[:]', '<l>', 'reversed([1, 2, 3])', 'bad()', 'set()', 'None', '5'],
        'lsteps': ['<lstep>\nshow(x)', '<lstep>\n<lstep>\nshow(x)', '<lstep>\n<lstep>\n<lstep>\nshow(x)'],
        'guard': ['try:\n    <lraw>\nexcept Exception as e:\n    caught(e)'],
        'lstep': ['try:\n    <lraw>\nexcept Exception as e:\n    caught(e)'],
        'lraw': ['2|x[<i>] = <it>', '3|x<slicing> = <iterable>', '2|x<slicing> = [<items>]', 'del x[<i>]', '2|del x<slicing>', 'x.append(<it>)', 'x.extend(<iterable>)', 'x.insert(<i>, <it>)', 'show(x.pop(<i>))', 'show(x.pop())', 'x.remove(<it>)', 'show(x.index(<it>))', 'show(x.index(<it>, <i>, <i>))', 'show(x.count(<it>))', 'x.reverse()', '2|x.sort()', 'x.sort(key=<key>, reverse=<bool>)', 'x.sort(reverse=<bool>)', 'x.sort(key=<key>)', 'x += <iterable>', 'x *= <i>', 'show(x + <iterable>)', 'show(x * <i>)', 'show(x[<i>])', '2|show(x<slicing>)', 'show(<it> in x)', 'show(x <cmp> <iterable>)', 'x.clear()', 'show(x.copy())', 'show(sorted(x, key=<key>, reverse=<bool>))', 'show(list(reversed(x)))', 'x.append(x)', 'show(x.nosuch)', 'show(x.append(1, 2))', 'show(max(x))', 'show(min(x, key=<key>))', 'show(sum(x, <it>))', 'for v in x:\n    x.append(v)\n    if len(x) > 8: break', 'for v in x: x.remove(v)', 'show([*x, *<iterable>])', 'a, *b = x\nshow((a, b))', 'show(any(x)); show(all(x))', 'show(list(enumerate(x, <i>)))', 'show(x == x[:])', 'show(tuple(x))', 'show(dict(x))', 'show(set(x))', 'show(list(zip(x, <iterable>, strict=<bool>)))', 'show(list(map(<key>, x)))', 'show(list(filter(<key>, x)))', 'show(x.__<ldunder>__(<it>))', 'x.__setitem__(<i>, <it>)', 'x.__delitem__(<i>)', 'x.__init__(<iterable>)', 'show(x.__imul__(<i>))', 'show(x[<i>, <i>])', 'x[...] = 1', 'show(x[slice(<i>, <i>, <i>)])', 'x[I(0)] = 5', 'x[1:2], x[0] = (1, 2), 3', 'x[0] += <it>', 'show(next(iter(x), None))', 'show(len(x))', 'show(bool(x))', 'show(hash(x))', 'show({x: 1})', 'show(repr(x))'],
        'ldunder': ['add', 'contains', 'eq', 'lt', 'getitem', 'iadd', 'mul', 'rmul', 'reversed().__class__', 'len', 'iter().__class__', 'sizeof().__class__', 'class_getitem'],
        'key': ['str', 'None', 'len', 'repr', 'lambda v: -v', 'lambda v: 0', 'bool', 'type', 'lambda v: (v, 1)', '3', 'lambda: 0', 'boom', 'abs', 'int', 'lambda v: v[0]', 'lambda v: str(v)[::-1]'],
        'bool': ['True', 'False', '1', '0', 'None', "'x'", '[]', '2**70'],
        'cmp': ['<', '<=', '==', '!=', '>', '>='],
        'k': ['3|<key_>', '<it>', '1', "'a'", "'new'"], 'key_': ['1', '2', "'a'", "'b'", '(1, 2)', '1.0', 'None', 'True', '-1', '2**70', "''"],
        'd': ['{<pairs>}', '<dict>', '{}', "dict(a=1, b=2)", 'D({<pairs>})', '{**{<pairs>}, 1: 2}', 'dict.fromkeys([<items>])', '{k: v for k, v in zip("abc", [<items>])}'],
        'pairs': ['<key_>: <it>', '<key_>: <it>, <key_>: <it>', '<key_>: <it>, <key_>: <it>, <key_>: <it>', "'a': 1, 'b': 2, 'c': 3"],
        'dsteps': ['<dstep>\nshow(x)', '<dstep>\n<dstep>\nshow(x)', '<dstep>\n<dstep>\n<dstep>\nshow(x)'],
        'dstep': ['try:\n    <draw>\nexcept Exception as e:\n    caught(e)'],
        'pairsource': ['{<pairs>}', '[(<it>, <it>)]', '[[1, 2], [3, 4]]', '[(1, 2, 3)]', "['ab', 'cd']", '[1]', '<any>', 'zip([1, 2], [3, 4])', 'x', 'x.items()', "['abc']", '[<any>]', '[[1]]', 'M()'],
        'draw': ['2|x[<k>] = <it>', 'show(x[<k>])', 'del x[<k>]', 'show(x.get(<k>))', 'show(x.get(<k>, <it>))', 'show(x.pop(<k>))', 'show(x.pop(<k>, <it>))', 'show(x.popitem())', 'show(x.setdefault(<k>, <it>))', 'show(x.setdefault(<k>))', '2|x.update(<pairsource>)', 'x.update(<pairsource>, a=1)', 'x.update(a=<it>)', 'x |= <pairsource>', 'show(x | <pairsource>)', 'show(<pairsource> | x)', 'show(<k> in x)', 'show(list(x))', 'show(list(x.items()))', 'show(x.keys() <setop> <iterable>)', 'show(sorted(map(repr, x.keys() <setop> {<items>})))' , 'show(x.items() <cmp> <pairsource>)', 'show(x.keys() <cmp> {<items>})', 'show(list(reversed(x)))', 'show(list(reversed(x.values())))', 'show(x == <pairsource>)', 'show(x < x)', 'x.clear()', 'show(x.copy())', 'for k in x: x[k, 1] = 1', 'for k in x: del x[k]', 'for k, v in x.items(): x.pop(k)', 'for k in x: x[k] = 0', 'show(dict(<pairsource>))', 'show(dict(<pairsource>, z=<it>))', 'show(dict.fromkeys(<iterable>, <it>))', 'show({**x, **<pairsource>})', 'show(dict(**x))', 'show((lambda **k: k)(**x))', 'show(len(x)); show(bool(x))', 'show(x.keys().isdisjoint(<iterable>))', 'show(x.values().mapping)', 'show(x.keys().mapping)', 'show(next(iter(x.items()), 0))', 'show(<it> in x.values())', 'show((<k>, <it>) in x.items())', 'show(x.__<ddunder>__(<k>))', 'x.__init__(<pairsource>)', 'show(hash(x))', 'show(x.nosuch)', 'show(x.pop())', 'show(x.get())', 'show(x.keys()[0])', 'show(len(x.items()))', 'show(x.items())', 'show(repr(x.values()))', 'x[[]] = 1', 'show(x.get([]))', 'x[<k>] += <it>', "x['self'] = x", 'show(str(x) == repr(x))', 'show(max(x)); show(sorted(x))', 'show(x.values() == x.values())', 'show({k: v for k, v in x.items()})', "show('%(a)s' % x)", "show('{a}'.format(**x))", "show('{a}'.format_map(x))", 'match x:\n    case {"a": v, **rest}: show((v, rest))\n    case {1: v}: show(v)\n    case _: show("none")'],
        'ddunder': ['contains', 'getitem', 'eq', 'or', 'ror', 'ior', 'delitem', 'len', 'class_getitem', 'reversed().__class__'],
        'setop': ['&', '|', '-', '^'],
        'ints': ['1', '1, 2', '1, 2, 3', '0, 5, 3', '2, 4, 6, 8', '1, 1.0, True', '-1, 7', '3, 64, 128, 5'],
        'st': ['{<ints>}', 'set()', 'frozenset({<ints>})', 'set(range(<len>))', 'S({<ints>})', "{'a'}", '{None}', '{(1, 2)}'],
        'other': ['3|{<ints>}', '[<ints>]', 'frozenset([<ints>])', '<any>', 'range(<len>)', 'x', '{1: 2}', '[[]]', "'a'", 'iter([<ints>])'],
        'ssteps': ['<sstep>\nshow(x)', '<sstep>\n<sstep>\nshow(x)', '<sstep>\n<sstep>\n<sstep>\nshow(x)'],
        'sstep': ['try:\n    <sraw>\nexcept Exception as e:\n    caught(e)'],
        'sraw': ['x.add(<elem>)', 'x.discard(<elem>)', 'x.remove(<elem>)', 'show(x.pop() is not None)', 'x.clear()', '2|show(x <setop> <other>)', 'show(<other> <setop> x)', 'x <setop>= <other>', '3|show(x.<smeth>(<other>))', 'show(x.<smeth>(<other>, <other>))', 'show(x.<smeth>())', '2|show(x <cmp> <other>)', 'show(x.<spred>(<other>))', 'show(<elem> in x)', 'show(len(x))', 'show(sorted(x))', 'show(x.copy())', 'x.update(<other>, <other>)', 'x.<supd>(<other>)', 'for v in x: x.add(v + 100)', 'for v in x: x.discard(v)', 'show(hash(x))', 'show({x})', 'show(frozenset(<other>))', 'show(set(<other>))', 'show(x.__<sdunder>__(<other>))', 'x.__init__(<other>)', 'show(x.nosuch)', 'show(x[0])', 'show(x.add(1, 2))', 'x.remove([])', 'x.add({1})', 'show({1} in {frozenset({1})})', 'show(bool(x))', 'show(type(x | {1}))', 'show(type({1} | x))', 'show(min(x)); show(max(x)); show(sum(x))', 'show(x + {1})', 'show(repr(x)[:3])', 'show(isinstance(x, set))', 'show(list(x) == sorted(x))'],
        'elem': ['1', '2', '5', '100', "'a'", 'None', '(1, 2)', '[]', '{1}', '1.0', 'True', 'frozenset()', '{}', '2**70', '<small>'],
        'smeth': ['union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint', 'update', 'intersection_update', 'difference_update', 'symmetric_difference_update'],
        'spred': ['issubset', 'issuperset', 'isdisjoint'], 'supd': ['intersection_update', 'difference_update', 'symmetric_difference_update', 'update'],
        'sdunder': ['and', 'or', 'sub', 'xor', 'rand', 'ror', 'rsub', 'rxor', 'iand', 'ior', 'isub', 'ixor', 'eq', 'lt', 'le', 'contains', 'class_getitem'],
        'ba': ['bytearray(<bytes>)', "bytearray(b'abcdef')", 'bytearray(<len>)', 'bytearray()', 'bytearray(range(10))', 'B(b"abc")'],
        'by': ['97', '0', '255', '256', '-1', "'a'", "b'a'", 'True', 'None', '1.0', 'I(65)', '2**70'],
        'bsource': ["b'xy'", "b''", 'bytearray(b"q")', '[1, 2]', '[256]', "['a']", "'ab'", 'range(3)', '5', 'x', 'memoryview(b"zz")', '<any>', 'iter(b"ab")', 'None'],
        'basteps': ['<bastep>\nshow(x)', '<bastep>\n<bastep>\nshow(x)', '<bastep>\n<bastep>\n<bastep>\nshow(x)'],
        'bastep': ['try:\n    <baraw>\nexcept Exception as e:\n    caught(e)'],
        'baraw': ['x[<i>] = <by>', '3|x<slicing> = <bsource>', 'del x[<i>]', '2|del x<slicing>', 'x.append(<by>)', 'x.extend(<bsource>)', 'x.insert(<i>, <by>)', 'show(x.pop(<i>))', 'show(x.pop())', 'x.remove(<by>)', 'x += <bsource>', 'x *= <i>', 'show(x + <bsource>)', 'show(x * <i>)', 'show(x[<i>])', 'show(x<slicing>)', 'show(<by> in x)', 'show(x.find(<by>))', 'show(x.index(<by>, <i>))', 'show(x.count(<by>))', 'x.reverse()', 'x.clear()', 'show(x == <bsource>)', 'show(x < <bsource>)', 'm = memoryview(x)\nx.append(1)', 'with memoryview(x) as m: x[0] = 5\nx.append(1)', 'show(bytes(x))', 'show(x.decode("latin-1"))', 'show(hash(x))', 'show(list(x))', 'show(x.split(<bsource>))', 'show(x.translate(None, <bsource>))', 'show(x.join([<bsource>]))', 'show(x.__alloc__() >= len(x))', 'show(x.hex())', 'show(x.copy())', 'show(list(reversed(x)))', 'show(x.upper())', 'show(x.isalpha())', 'show(x % 1)', 'x[0], x[-1] = x[-1], x[0]', 'show(x.startswith(<bsource>))', 'show(x.strip(<bsource>))', 'show(x.replace(b"a", <bsource>))', 'show(int.from_bytes(x, "big"))', 'show(str(x))', 'for b in x: x.append(b) if len(x) < 20 else x.clear()'],
        'mv': ["memoryview(b'abcdef')", "memoryview(bytearray(b'abcdefgh'))", "memoryview(bytearray(16)).cast('<fmtc>')", "memoryview(b'abcdefgh').cast('<fmtc>')", "memoryview(bytearray(12)).cast('B', (3, 4))", "memoryview(b'')", "memoryview(bytearray(b'abcdef'))[::-2]", "memoryview(bytearray(b'xyzzy'))[1:4]"],
        'fmtc': ['B', 'b', 'c', 'h', 'H', 'i', 'I', 'l', 'q', 'Q', 'd', 'f', '?', 'x', 'BB', '<i', 'n', '@i', 'P'],
        'mvsteps': ['<mvstep>\nshow(x.tolist())', '<mvstep>\n<mvstep>\nshow(x.nbytes)', '<mvstep>\n<mvstep>\n<mvstep>'],
        'mvstep': ['try:\n    <mvraw>\nexcept Exception as e:\n    caught(e)'],
        'mvraw': ['show(x.tolist())', 'show(x.tobytes())', 'show(x[<i>])', 'show(x<slicing>.tolist())', 'x[<i>] = <by>', 'x[<i>] = 1.5', 'x<slicing> = <bsource>', 'x<slicing> = x<slicing>', 'show((x.format, x.itemsize, x.ndim, x.shape, x.strides, x.readonly, x.nbytes))', "show(x.cast('<fmtc>').tolist())", 'show(x == <bsource>)', 'show(x.hex())', 'show(len(x))', 'show(list(x))', 'x.release()\nshow(x[0])', 'show(hash(x) == hash(x.tobytes()))', 'show(x.contiguous)', 'show((x.c_contiguous, x.f_contiguous, x.suboffsets))', 'show(x.toreadonly().readonly)', 'del x[0]', 'show(x[0, 1])', 'x[0, 1] = 5', 'show(x.obj)', 'show(<by> in x)', 'show(x[...].nbytes)', "show(x.cast('B', <shape>).tolist())", 'show(x == x)', 'show(x.nosuch)', 'with x as y: show(y.nbytes)', 'show(bytes(x))', 'show(memoryview(x).nbytes)', 'show(list(reversed(x)))', "show(x.tobytes('<corder>'))", "show(x.hex(':', 2))", 'show(x < x)', 'show(x.cast("B").cast("<fmtc>").shape)', 'show(x.__enter__().nbytes)'],
        'shape': ['[2, 3]', '(2, 4)', '[6]', '[0]', '()', '[-1]', "['a']", '5', '[2, 2, 2]', '(8,)', '[2**63]'], 'corder': ['C', 'F', 'A', 'K'],
        'expr': ['(<items>,)<slicing>', '(<items>,)[<i>]', '(<items>,) + <iterable>', '(<items>,) * <i>', '(<items>,) <cmp> (<items>,)', '[<items>] <cmp> [<items>]', '(<items>,).index(<it>, <i>)', '(<items>,).count(<it>)', 'tuple(<iterable>)', 'list(<iterable>)', 'T((<items>,))', 'T((<items>,)) + (1,)', 'T((<items>,))<slicing>', 'hash((<items>,)) == hash((<items>,))', '(<items>,).__<ldunder>__(<it>)', 'range(<i>, <i>, <i>)<slicing>', 'slice(<i>, <i>, <i>)', 'slice(<i>, <i>, <i>).indices(<i>)', 'slice(<i>) == slice(None, <i>)', 'slice(<i>, <i>) < slice(<i>, <i>)', 'slice(<it>, <it>).start', 'hash(slice(1, 2)) == hash(slice(1, 2))', 'slice()', 'sorted([<items>])', 'sorted([<items>], key=<key>)', 'max([<items>])', 'min(<it>, <it>, key=<key>)', 'max((), default=<it>)', 'max([<items>], default=1, key=<key>)', 'max()', 'max(1)', 'max(1, 2, default=3)', 'sum([<items>])', 'sum([[1], [2]], [])', "sum(['a'], '')", 'len(<any>)', 'list(zip(<iterable>, <iterable>))', 'list(map(<key>, <iterable>, <iterable>))', 'list(enumerate(<iterable>, start=<i>))', 'list(filter(<key>, <iterable>))', 'reversed(<iterable>)', 'list(reversed(<any>))', 'iter(<any>, 1)', 'next(<any>)', 'next(iter(<iterable>), <it>)', 'all(<iterable>)', 'any(<iterable>)', '[*<iterable>, *<iterable>]', '(*<iterable>,)', '[*<iterable>]', '{**<any>}', '[<any>][<any>]', '<any>[<any>]', '<any>[<i>:<i>]'],
        'unpack': ['<targets> = <iterable>\nshow((<names>))', 'for <targets> in [<iterable>]:\n    show((<names>))', 'def f():\n    <targets> = <any>\n    return (<names>)\nshow(f())', 'show([(<names>) for <targets> in [<iterable>, <iterable>]])', 'with Manager(<iterable>, False) as (<targets>):\n    show((<names>))', 'a = <iterable>\na, b = a, a\nshow(a == b)', 'x = [0] * 3\nx[0], x[<i>], *x[1:] = <iterable>\nshow(x)'],
        'targets': ['a, b, c', '[a, b, *c]', '*a, b, c', '(a, b), c', 'a, (b, *c)', 'a, *b, c', 'a, b, (c,)', '[a], (b, c)', '*[a, b], c', 'a, (b, (c, *a))', '(a), [b], *c'],
        'names': ['a, b, c'],
        'iteration': ['it = iter(<iterable>)\nshow(next(it))\nshow(list(it))\nshow(next(it, 7))', 'it = <iterator>\nshow(next(it, 0))\nshow(it.__length_hint__())\nshow(list(it))', 'it = <iterator>\nshow(list(it))\nshow(list(it))', 'x = [1, 2, 3]\nit = iter(x)\nnext(it)\nx.clear()\nshow(list(it))\nx.append(1)\nshow(list(it))', 'x = {1: 2, 3: 4}\nit = iter(x.<view>())\nshow(next(it))\nx[5] = 6\nshow(next(it))', 'x = {1, 2}\nit = iter(x)\nx.add(99)\nshow(list(it))', 'x = [3, 2, 1]\nit = reversed(x)\nx.append(0)\nshow(list(it))', 'x = [<items>]\nshow(it := iter(x))\nit.__setstate__(<i>)\nshow(list(it))'],
        'iterator': ['iter([<items>])', 'iter((<items>,))', "iter('abc')", "iter(b'abc')", 'iter(range(<i>))', 'iter({1: 2, 3: 4})', 'iter({1: 2}.items())', 'iter({1, 2})', 'reversed([<items>])', "reversed('abc')", 'reversed({1: 2})', 'enumerate("ab", <i>)', 'zip("ab", "cd")', 'map(str, [1, 2])', 'filter(None, [0, 1, 2])', 'iter(range(2**70, 2**70 + 3))', 'iter(bytearray(b"ab"))', 'iter(lambda: 1, 1)', 'iter([].append, None)', 'reversed(range(<len>))', 'iter(memoryview(b"ab"))'],
        'view': ['keys', 'values', 'items'],
    }
    CLASSES = {'L(': 'class L(list): pass', 'D(': 'class D(dict):\n    def __missing__(self, key): return ("missing", key)',
               'S(': 'class S(set): pass', 'T(': 'class T(tuple): pass', 'B(': 'class B(bytearray): pass',
               'I(': 'class I:\n    def __init__(self, n): self.n = n\n    def __index__(self): return self.n\n    def __repr__(self): return "I"',
               'M(': 'class M:\n    def keys(self): return ["a", "b"]\n    def __getitem__(self, key): return key * 2',
               'bad(': 'def bad():\n    yield 1\n    raise KeyError("bad")'}

    def unit(self):
        text = super().unit()
        return ''.join(source + '\n' for name, source in self.CLASSES.items() if name in text) + text


KINDS = {'text': Text, 'numbers': Numbers, 'containers': Containers}
