"""`round` goes to the even neighbour when it stands in the middle."""
print([round(n + 0.5) for n in range(6)])
print(round(2.675, 2), round(2.5), round(-2.5), round(1234.567, -2))
print(round(1250, -2), round(1350, -2), round(7), type(round(7.0)).__name__, type(round(7.0, 0)).__name__)
print(int(2.9), int(-2.9), 2.9 // 1, -2.9 // 1)
