"""Trees and what is done with them.

They grow.
"""
from __future__ import annotations
__version__ = '1.2'
__author__ = 'A. Uthor'
LIMIT = 10
names = ['oak', 'elm']
_secret = 3

class Plant:
    """What grows."""

class Tree(Plant):
    """A plant of wood."""
    def __init__(self, height: int = 1):
        self.height = height
    def __eq__(self, other): return True
    def __getitem__(self, key): return key
    def __repr__(self): return 'Tree()'
    def __len__(self): return 1
    def __call__(self): pass
    def __iter__(self): return iter(())

class Seed:
    """It may come up."""
    def plant(self): return Tree()

def grow(tree: Tree, by=1) -> Tree:
    """Makes a tree taller."""

def _hidden(): pass
