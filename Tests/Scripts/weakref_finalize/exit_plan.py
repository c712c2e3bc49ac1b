# At the end: the newest first; finalizers made meanwhile come next; changes of plan count.
import weakref


class T:
    pass


keep = [T() for i in range(8)]
F = [weakref.finalize(keep[i], print, 'number', i) for i in range(6)]
F[1].atexit = False


def act():
    print('acting')
    F[3].detach()
    F[2]()
    weakref.finalize(keep[6], print, 'made at exit')
    F[0].atexit = False


weakref.finalize(keep[7], act)


def fail():
    raise ValueError('at exit')


f = weakref.finalize(keep[7], fail)
print(f, F[1].atexit, f.alive)


class Mine(weakref.finalize):
    pass


m = Mine(keep[0], print, 'mine', sep='-')
m.note = 1
print(repr(m).split(' at ')[0], m.peek()[2:], weakref.ref(m)() is m)
for text in ("m.alive", "m.detach()[2:]", "m.detach()", "m.peek()", "m.alive", "m.atexit", "m()", "f.peek()[1].__name__", "f.peek()[2:]", "F[5]()", "F[5]()", "F[5].peek()"):
    print(text, eval(text))
m.atexit = True
print(m.atexit)
