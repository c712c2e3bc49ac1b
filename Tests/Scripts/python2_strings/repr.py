for s in ['', 'a', "it's", '"', '\'"', 'tab\t', 'nl\n', '\\', '\x00\x7f\xff', 'r\r']:
    print repr(s), `s`
for u in [u'', u'a', u"it's", u'\xe9', u'\u4e2d', u'\U0001f600', u'\n']:
    print repr(u)
print ur'\u4e2d\n' == u'\u4e2d\\n', r'\n', u'\N{DEGREE SIGN}' == u'\xb0'
