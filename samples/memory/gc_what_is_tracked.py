"""The collector watches only what can be part of a cycle."""
import gc

for value in (1, 'text', 2.5, None, b'x', (1, 2), [], {}, {'a': 1}, {'a': []}, set(), lambda: 0, object(), int):
    print(f'{type(value).__name__:10} {str(value)[:12]:14} {gc.is_tracked(value)}'
          if not callable(value) else f'{type(value).__name__:10} {gc.is_tracked(value)}')
