# print in detail.
print(); print(''); print('a', 'b', sep=''); print('a', 'b', sep=None, end=None); print(1, 2.5, None, [1, 'x'], sep=', '); print('x', end=''); print(); print(*[1, 2], sep='\n'); print('é', '日本', '😀')
class W:
    def __init__(self): self.parts = []
    def write(self, t): self.parts.append(t)
    def flush(self): self.parts.append('FLUSH')
w = W(); print('a', 1, file=w); print('b', file=w, flush=True, end='$'); print(w.parts)
for bad in (lambda: print(sep=5), lambda: print(end=5), lambda: print(file=5), lambda: print(x=1), lambda: print('a', sep=b'x')):
    try: bad()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print('tab\tquote\'"backslash\\ nul\0end'.encode())
class Str:
    def __str__(self): return 'from __str__'
print(Str(), [Str()][0], end='|\n'); print({'k': Str}.keys(), True, ..., NotImplemented, print, sep=' ; ')
print('long ' * 20); print('\x7f\x80\xa0\u200b\ud800'.encode('utf-8', 'surrogatepass'), ascii('é\ud800'), repr('\x7f\x80\xa0\u200b\ud800\t\n\r\x00'))
try: print('\ud800')
except UnicodeEncodeError as e: print(e)
