"""`+=` asks `__iadd__` first; without one it is `a = a + b`."""
class Log:
    def __init__(self, *lines):
        self.lines = list(lines)

    def __add__(self, line):
        print('__add__ makes a new log')
        return Log(*self.lines, line)

class GrowingLog(Log):
    def __iadd__(self, line):
        print('__iadd__ changes this one')
        self.lines.append(line)
        return self

for kind in (Log, GrowingLog):
    log = before = kind('first')
    log += 'second'
    print(kind.__name__, log is before, before.lines, log.lines)
