from .. import other; print('sub.m', __name__, __package__, other.__name__)
