import warnings, sys
print(sys.warnoptions)
warnings.warn('user'); warnings.warn('dep', DeprecationWarning); warnings.warn('imp', ImportWarning)
print(str(b'x'), b'a' == 'a', b'a' == 97, bytearray(b'a') == 'a')
