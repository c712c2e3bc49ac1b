# Loggers: levels, parents, filters, and where a message comes from.
import logging
import sys
import warnings

logging.basicConfig(
    stream=sys.stdout, level=logging.DEBUG,
    format='%(levelname)-8s|%(name)s|%(module)s.%(funcName)s:%(lineno)d|%(message)s')
log = logging.getLogger('app.db')


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def work():
    log.debug('a %s', 1)
    log.info('named %(key)s', {'key': 5})
    log.warning('no arguments 100%')
    log.error('e %d%%', 5)
    log.critical('c')
    log.fatal('f')
    log.log(35, 'between')
    try:
        1 / 0
    except ZeroDivisionError as error:
        log.exception('failed %s', 'x')
        log.warning('given', exc_info=error)
    log.error('none', exc_info=True)
    log.info('of the caller', stacklevel=2)
    log.info('with the stack', stack_info=True)


work()
logging.info('root')
print(log, logging.getLogger(), logging.getLogger('root') is logging.root, log.parent)

print('-- levels')
logging.getLogger('app').setLevel('ERROR')
log.info('not seen')
print(log, log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.WARNING))
for level in 10, 'INFO', 15, 'nothing', 0:
    print(logging.getLevelName(level))
show(lambda: log.setLevel('NOTHING'))
show(lambda: log.setLevel(1.5))
show(lambda: log.log('x', 'y'))
logging.addLevelName(45, 'ALARM')
log.log(45, 'wake up')
print(logging.getLevelNamesMapping())
logging.disable(logging.ERROR)
log.error('not seen')
log.critical('seen')
logging.disable(logging.NOTSET)

print('-- family')
app = logging.getLogger('app')
late = logging.getLogger('a.b.c.d')
middle = logging.getLogger('a.b')
print(late.parent is middle, middle.parent is logging.root, logging.getLogger('a').getChildren())
print(app.getChildren(), log.getChild('rows').name, logging.root.getChild('x').name)
print([(name, type(known).__name__) for name, known in logging.root.manager.loggerDict.items()])
show(lambda: logging.getLogger(5))


class Loud(logging.Logger):
    def error(self, message, *args, **kwargs):
        super().error(str(message).upper(), *args, **kwargs)


logging.setLoggerClass(Loud)
logging.getLogger('loud').error('quiet %s', 'words')
print(logging.getLogger('loud'), logging.getLoggerClass())
show(lambda: logging.setLoggerClass(int))
logging.setLoggerClass(logging.Logger)

print('-- filters and adapters')
log.addFilter(lambda record: 'secret' not in record.getMessage())
log.error('a secret')
log.error('no such thing')


class Numbered(logging.Filter):
    count = 0

    def filter(self, record):
        self.count += 1
        record.msg = f'{self.count}. {record.msg}'
        return super().filter(record)


logging.root.handlers[0].addFilter(Numbered('app'))
log.error('one')
logging.getLogger('other').error('two')
log.error('three')
adapter = logging.LoggerAdapter(log, {'user': 'ann'})
print(adapter, adapter.name)
adapter.error('adapted %s', 1)
adapter.debug('not seen')


class Tagged(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f'[{self.extra["tag"]}] {msg}', kwargs


Tagged(log, {'tag': 't'}).warning('not seen')
Tagged(log, {'tag': 't'}).error('seen')
log.propagate = False
print(log.hasHandlers())
log.disabled = True
log.error('not seen')

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    logging.warn('old name')
    app.warn('old name')
    print([str(entry.message) for entry in caught])
show(lambda: app.error('x', extra={'name': 1}))
show(lambda: app.error('x', extra={'message': 1}))
