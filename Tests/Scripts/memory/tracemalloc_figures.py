import tracemalloc
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
before = tracemalloc.get_traced_memory()
data = [bytes(1000) for i in range(100)]
current, peak = tracemalloc.get_traced_memory()
print(current - before[0] > 100_000, current - before[0] < 200_000, peak >= current)
del data
after, peak2 = tracemalloc.get_traced_memory()
print(after < current, peak2 >= peak)
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < peak)
print(tracemalloc.get_tracemalloc_memory() >= 0)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
