"""Members of a Flag need not be numbers until they are asked."""
import enum


class Letter(enum.Flag):
    A = 'x'
    B = 'y'


for ask in (lambda: Letter.B in Letter.A, lambda: Letter.A in Letter.A):
    try:
        print(ask())
    except TypeError as error:
        print(error)
