# -*- coding: utf-8 -*-
import operator, os
for codec in 'hex', 'rot13', 'base64', 'string_escape', 'hex_codec', 'rot_13', 'string-escape', 'base64_codec':
    for text in '', 'hello', 'a', 'ab', 'it\'s "x"\n\t\\', '\x00\x7f', 'long ' * 20:
        coded = text.encode(codec)
        print codec, repr(coded), coded.decode(codec) == text
for code in ("'\\xff'.encode('rot13')", "'\\xff'.encode('hex')", "u'abc'.encode('hex')", "u'616263'.decode('hex')", "'zz'.decode('hex')", "'abc'.decode('hex')", "u'\\xe9'.encode('hex')",
             "'YW I='.decode('base64')", "'a\\\\x4'.decode('string_escape')", "'\\\\'.decode('string_escape')",
             "'\\\\n\\\\101\\\\q\\\\x41'.decode('string_escape')", "'a'.encode('nope')", "u'\\u20ac'.encode('cp1252')", "'\\x80'.decode('cp1252')",
             "u'\\u20ac\\n'.encode('unicode_escape')", "'\\\\u20ac'.decode('unicode_escape')", "u'\\xe9'.encode('utf-7')", "u'\\xe9'.encode('cp437')",
             "'\\\\u20ac\\\\n'.decode('raw_unicode_escape')"):
    try: print code, repr(eval(code))
    except Exception, e: print code, type(e).__name__, e
print operator.div(7, 2), operator.isCallable(len), operator.sequenceIncludes([1], 1), operator.repeat('a', 2), operator.isSequenceType('a'), operator.isMappingType({}), operator.isNumberType(1)
print os.getcwd() == os.getcwdu(), type(os.getcwdu())
