import sys
class Log(object):
    def __init__(self):
        self.text = []
    def write(self, s):
        self.text.append(s)
log = Log()
print >>log, 'one', 2, 'three'
print >>log, 'no newline',
print >>log
print log.text, log.softspace
print >>sys.stdout, 'to stdout'
print >>None, 'None is stdout'
