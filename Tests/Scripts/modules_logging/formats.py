# Formats in three styles, and what records know.
import io
import logging
import re
import sys
import time


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


record = logging.LogRecord('app', logging.INFO, '/here/there/file.py', 12, 'text %s', ('x',), None, 'f')
print(sorted(vars(record)))
print(record, record.filename, record.module, record.processName, record.threadName, record.taskName)
print(type(record.created), type(record.msecs), type(record.process), record.created > 1e9)
record.created, record.msecs = 86400.0 * 365, 7.0
for style, text in (('%', '%(asctime)s %(name)-5s| %(levelno)03d %(message)s'),
                    ('{', '{asctime} {name:>5}| {levelno:03d} {message!r}'),
                    ('$', '$asctime ${name}| $$ $message')):
    formatter = logging.Formatter(text, style=style)
    formatter.converter = time.gmtime
    print(formatter.usesTime(), formatter.format(record))
    dated = logging.Formatter(text, '%d.%m.%y', style)
    dated.converter = time.gmtime
    print(dated.format(record))
print(logging.Formatter().format(record), logging.Formatter('%(a)s', defaults={'a': 5}).format(record))
show(lambda: logging.Formatter('%(nothing)s').format(record))
for style, text in (('%', 'x'), ('%', '%(a)y'), ('!', 'x'), ('{', 'x'), ('{', '{a!z}'), ('{', '{a:zz}'),
                    ('{', '{a b}'), ('{', '{'), ('{', '{a.b[c]:>5}'), ('$', '$'), ('$', 'x'), ('$', '$x')):
    show(lambda: type(logging.Formatter(text, style=style)._style).__name__)
print(type(logging.Formatter('x', validate=False)).__name__)
print(logging.makeLogRecord({'msg': 'a%s', 'args': (1,), 'extra': 5}).getMessage())
print(logging.LogRecord('n', 10, '', 1, {'a': 1}, None, None).getMessage())
buffering = logging.BufferingFormatter(logging.Formatter('<%(message)s>'))
print(buffering.format([record, record]), repr(buffering.format([])))


class Short(logging.Formatter):
    def formatException(self, info):
        return f'({info[0].__name__})'

    def format(self, record):
        return super().format(record).replace('\n', ' ')


stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(Short('%(levelname)s %(message)s %(where)s'))
log = logging.getLogger('short')
log.addHandler(handler)
log.propagate = False
try:
    {}['x']
except KeyError:
    log.exception('lost', extra={'where': 'here'})
print(stream.getvalue())


class Record(logging.LogRecord):
    def getMessage(self):
        return super().getMessage() + '!'


logging.setLogRecordFactory(Record)
log.warning('made', extra={'where': 'there'})
logging.setLogRecordFactory(logging.LogRecord)
print(stream.getvalue().splitlines()[-1], logging.getLogRecordFactory())
