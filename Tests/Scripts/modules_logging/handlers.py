# Handlers: streams, files, what is done without any, and errors on the way.
import io
import logging
import os
import sys
import warnings


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


sys.stderr = io.StringIO()
log = logging.getLogger('alone')
log.warning('last resort')
log.info('not seen')
logging.lastResort, before = None, logging.lastResort
log.warning('nobody')
log.warning('nobody again')
logging.lastResort = before
print(sys.stderr.getvalue())

sys.stderr = io.StringIO()
logging.basicConfig(format='%(nothing)s')
log.error('bad %s', 'field')
logging.basicConfig(force=True)
log.error('bad %d', 'number')
text = sys.stderr.getvalue().splitlines()
print([line for line in text if line[:1] != ' '])
sys.stderr = sys.__stderr__

for options in ({'nothing': 1}, {'stream': 1, 'filename': 'x'}, {'stream': 1, 'handlers': []},
                {'style': 'x'}, {'level': 'x'}):
    show(lambda: logging.basicConfig(force=True, **options))
logging.basicConfig(force=True, filename='made.log', filemode='w', level='INFO', style='{',
                    format='{levelname:.1} {message}')
log.info('to the file \xe9')
log.debug('not seen')
print(logging.root.handlers[0].mode, os.path.basename(logging.root.handlers[0].baseFilename))
logging.shutdown()
print(open('made.log', encoding='utf-8').read())
handler = logging.FileHandler('made.log', delay=True, encoding='utf-8')
print(handler.stream)
handler.emit(logging.makeLogRecord({'msg': 'appended'}))
handler.close()
print(handler.stream, open('made.log', encoding='utf-8').read())
os.remove('made.log')

print('-- streams')
output = logging.StreamHandler(sys.stdout)
output.terminator = '|\n'
logging.basicConfig(force=True, handlers=[output, logging.NullHandler()], level=5)
log.log(7, 'low')
output.setLevel('ERROR')
log.warning('not seen')
log.error('seen')
other = io.StringIO()
print(output.setStream(other) is sys.stdout, output.setStream(other))
log.error('elsewhere')
print(repr(other.getvalue()))
output.setStream(sys.stdout)
print(output, logging.NullHandler(), logging.Handler(5), logging.lastResort, logging.StreamHandler(other))
output.set_name('out')
print(output.name, logging.getHandlerByName('out') is output, logging.getHandlerNames())
show(lambda: logging.Handler().emit(None))


class Keeps(logging.Handler):
    def __init__(self):
        super().__init__()
        self.texts = []

    def emit(self, record):
        self.texts.append(self.format(record))


keeps = Keeps()
log.addHandler(keeps)
log.addHandler(keeps)
log.propagate = False
log.info('kept %s', [1])
print(keeps.texts, log.handlers == [keeps])
log.removeHandler(keeps)
print(log.handlers)

logging.captureWarnings(True)
warning_log = logging.getLogger('py.warnings')
warning_log.addHandler(keeps)
warning_log.propagate = False
warnings.warn_explicit('careful', UserWarning, 'nowhere.py', 3)
logging.captureWarnings(False)
print(keeps.texts[1:])
print(sorted(logging.__all__))
try:
    import logging.nothing
except ImportError as error:
    print(error)
