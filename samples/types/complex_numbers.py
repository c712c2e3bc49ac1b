"""Complex numbers: `j` ends the imaginary part, `abs` is the distance from zero."""
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate())
print(z * 1j, z / (1 - 1j), z ** 2, 1j ** 2)
print(complex('1+2j'), complex(5), complex(0, -1), -z)
try:
    z < 5
except TypeError as error:
    print(error)
