# Integers of thousands of digits: products, quotients, powers, text.
def factorial(n):
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


large = factorial(2500)
print(len(str(large)), large % 1_000_003, len(str(fibonacci(20_000))))
print(pow(3, 5000, 10 ** 200 + 7) % 997, (large // factorial(2400)) % 991, len(str(7 ** 9000)))
