# assertLogs and assertNoLogs.
import logging
import sys
import unittest


class Logs(unittest.TestCase):
    def test_records(self):
        with self.assertLogs('app', level='INFO') as caught:
            logging.getLogger('app').debug('too fine')
            logging.getLogger('app').info('first %d', 1)
            logging.getLogger('app.part').error('second')
        self.assertEqual(caught.output, ['INFO:app:first 1', 'ERROR:app.part:second'])
        self.assertEqual([record.levelno for record in caught.records], [20, 40])

    def test_root(self):
        with self.assertLogs() as caught:
            logging.warning('all')
        self.assertEqual(caught[1], ['WARNING:root:all'])

    def test_nothing_is_left(self):
        logger = logging.getLogger('kept')
        logger.addHandler(logging.NullHandler())
        before = logger.handlers, logger.level, logger.propagate
        with self.assertLogs(logger, logging.ERROR):
            logger.error('x')
        self.assertEqual((logger.handlers, logger.level, logger.propagate), before)

    def test_silence_fails(self):
        with self.assertLogs('quiet', 'ERROR'):
            logging.getLogger('quiet').warning('not enough')

    def test_silence(self):
        with self.assertNoLogs('quiet'):
            logging.getLogger('quiet').debug('fine')

    def test_noise_fails(self):
        with self.assertNoLogs():
            logging.getLogger().error('noise')

    def test_error_passes_through(self):
        with self.assertRaises(KeyError), self.assertLogs():
            raise KeyError


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Logs)
result = unittest.TextTestRunner(stream=open('/dev/null', 'w')).run(suite)
for case, text in result.failures + result.errors:
    print(case.id(), text.splitlines()[-1])
print(result.testsRun)
