# Numbers that are none of the objects an exception refers to.
import gc

eg=ExceptionGroup('m',[ValueError(1)])
print(gc.get_referents(eg))
eg.x=1
print(gc.get_referents(eg))
eg=BaseExceptionGroup('m',[KeyboardInterrupt()])
print(gc.get_referents(eg))
for e in (UnicodeDecodeError('utf8',b'abc',0,1,'why'),UnicodeEncodeError('utf8','abc',0,1,'why'),UnicodeTranslateError('abc',0,1,'why'),UnicodeError(1)):
    print(gc.get_referents(e))
for e in (OSError(2,'x','f'),OSError(2),SyntaxError('a',('f',1,2,'t',3,4)),ImportError('a',name='n',path='p'),StopIteration(4),SystemExit(3),NameError('a',name='b'),AttributeError('q',name='b',obj=[]),KeyError(1),BlockingIOError(1,'a',3)):
    print(type(e),gc.get_referents(e))
