"""The helper's docstring."""
print('helper_module runs as', __name__)
__all__ = ['starred', 'value']
value = 'original'
starred = 'starred'
_hidden = 1
not_in_all = 2
def function(): return 'function of ' + __name__
