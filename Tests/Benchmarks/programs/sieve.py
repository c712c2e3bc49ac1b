# The sieve of Eratosthenes on a list.
def primes(limit):
    marks = [True] * (limit + 1)
    marks[0] = marks[1] = False
    number = 2
    while number * number <= limit:
        if marks[number]:
            for multiple in range(number * number, limit + 1, number):
                marks[multiple] = False
        number += 1
    return sum(marks)


print(primes(1_500_000))
