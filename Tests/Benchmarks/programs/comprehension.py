# Comprehensions of every kind.
total = 0
for start in range(60):
    squares = [n * n for n in range(start, start + 5000) if n & 1]
    by_last = {n % 100: n for n in squares}
    distinct = {n % 77 for n in squares}
    total += sum(by_last.values()) + len(distinct) + sum(n for n in squares if n % 3 == 0)
print(total)
