print None, True, False, 1.0, 1e20, 0.1, 1/3.0, 10L, 2**65, 'x', u'y'
print [None, True, 1.0, 0.1, 10L, 'x', u'y', 'it\'s', "\"q\""]
print (1,), {}, set(), [], '', u''
print -0.0, 1e-5, 123456789012.5, 1e16, 1.5e300*1e10, 3.14159265358979
