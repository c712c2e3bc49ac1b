#!/usr/bin/env python2
print(7 / 2)
print(repr('x'), range(3))
