"""Locks, events, queues and their like, as one thread uses them."""
import _thread
import queue
import re
import threading
def t(f, *a, **k):
    try: print(re.sub(r'0x[0-9a-f]+|\d{10,}', 'N', repr(f(*a, **k))))
    except BaseException as e: print(type(e).__name__, re.sub(r'0x[0-9a-f]+|\d{10,}', 'N', str(e)))
L = threading.Lock()
print(threading.Lock, type(L), type(threading.RLock()), _thread.LockType, _thread.RLock)
t(lambda: L); t(L.acquire); t(lambda: L); t(L.acquire, False); t(L.acquire, True, 0.01); t(L.acquire, timeout=-2); t(L.acquire, False, 1); t(L.locked); t(L.release); t(L.release); t(L.acquire, True, 'x')
with L as v: print(v, L.locked())
print([k for k in dir(L) if not k.startswith('_')], [k for k in dir(threading.RLock()) if not k.startswith('_')])
R = threading.RLock(); t(lambda: R); R.acquire(); R.acquire(); t(lambda: R); R.release(); R.release(); t(R.release)
t(threading.Lock, 1); t(type(R), 3)
E = threading.Event(); t(lambda: E); t(E.is_set); t(E.wait, 0.001); E.set(); t(lambda: E); t(E.wait); E.clear(); t(E.is_set)
C = threading.Condition(); t(lambda: C); t(C.wait); t(C.notify); 
with C: t(C.wait, 0.001); t(C.notify); t(C.notify_all); t(C.wait_for, lambda: 5); t(C.wait_for, lambda: 0, 0.001); t(lambda: C)
S = threading.Semaphore(2); t(lambda: S); t(S.acquire); t(S.acquire, False); t(S.acquire, False); t(lambda: S); t(S.release); t(S.release, 0); t(threading.Semaphore, -1); t(S.acquire, False, 3); t(S.acquire, timeout=0.001)
B = threading.BoundedSemaphore(1); t(lambda: B); t(B.release)
m = threading.main_thread(); c = threading.current_thread(); print(m is c, m.name, m.daemon, m.is_alive(), m.ident == threading.get_ident(), m.native_id > 0); t(lambda: m)
t(threading.active_count); t(threading.enumerate); t(m.join); t(m.start); t(setattr, m, 'daemon', True)
def target(): pass
T = threading.Thread(target=target, args=(1,), name='w', daemon=True); t(lambda: T); print(T.name, T.daemon, T.ident, T.is_alive(), T.native_id); t(T.join)
T = threading.Thread(target=target); t(lambda: T); T2 = threading.Thread(); t(lambda: T2); t(threading.Thread, 3); t(threading.Thread, target=4); T2.name = 'q'; t(lambda: T2); T2.daemon = 1; t(lambda: T2.daemon); t(lambda: T2.name)
class Own(threading.Thread):
    def run(self): print('run', self.name)
O = Own(); t(lambda: O); O.run(); T.run()
class Bad(threading.Thread):
    def __init__(self): pass
t(lambda: Bad()); t(Bad().start); t(Bad().join)
l = threading.local(); l.x = 1; t(lambda: l.x); t(lambda: l.__dict__); t(threading.local, 1); t(lambda: l)
class My(threading.local):
    def __init__(self, a): self.a = a
t(lambda: My(3).a)
Bar = threading.Barrier(1); t(lambda: Bar); t(Bar.wait); t(lambda: (Bar.parties, Bar.n_waiting, Bar.broken)); Bar.abort(); t(Bar.wait); Bar.reset(); t(Bar.wait); t(lambda: threading.Barrier(2).wait(0.001))
t(threading.settrace, None); t(threading.stack_size); print(threading.TIMEOUT_MAX, threading.ThreadError)
t(threading.Timer, 1, print)
print(threading.__all__)
Q = queue.Queue(2); Q.put(1); Q.put_nowait(2); t(Q.put_nowait, 3); t(Q.put, 3, True, 0.001); t(Q.put, 3, timeout=-1); print(Q.qsize(), Q.full(), Q.empty(), Q.get(), Q.get_nowait()); t(Q.get_nowait); t(Q.get, True, 0.001); t(Q.get, timeout=-1); Q.task_done(); Q.task_done(); t(Q.task_done); Q.join(); t(Q.get, False)
P = queue.PriorityQueue(); [P.put(x) for x in (3, 1, 2)]; print([P.get() for _ in range(3)]); F = queue.LifoQueue(); [F.put(x) for x in 'abc']; print([F.get() for _ in range(3)])
Z = queue.SimpleQueue(); Z.put(1); print(Z.get(), Z.empty(), Z.qsize()); t(Z.get_nowait); t(Z.get, True, -1); t(Z.get, False); t(lambda: Z)
D = queue.Queue(); D.put(1); D.shutdown(); t(D.put, 2); print(D.get()); t(D.get); D = queue.Queue(); D.put(1); D.shutdown(immediate=True); t(D.get)
print(queue.__all__, queue.Empty.__mro__, queue.Full.__module__, queue.ShutDown.__mro__, queue.Queue.__mro__)
