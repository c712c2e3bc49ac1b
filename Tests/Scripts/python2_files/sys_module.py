import sys
print sys.version_info[:3], sys.version[:6], sys.maxint, sys.maxunicode, sys.byteorder, sys.hexversion
sys.stdout.write('written\n')
print sys.argv[1:], len(sys.path) > 0, 'sys' in sys.modules, sys.getdefaultencoding(), sys.platform
print sys.exc_info(), sys.getrecursionlimit(), sys.stdout.encoding
sys.stderr.write('to stderr\n')
class W(object):
    def write(self, s): sys.__stdout__.write(s.upper())
sys.stdout = W()
print 'upper', 'case'
sys.stdout = sys.__stdout__
print 'back'
