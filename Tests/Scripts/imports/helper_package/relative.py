from . import attribute as top
from .sub import deep
