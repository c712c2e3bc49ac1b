"""Random numbers from a seed: the same seed, the same numbers, in every run."""
import random

random.seed(42)
print([random.randint(1, 6) for _ in range(8)], round(random.random(), 6))
print(random.choice(['red', 'green', 'blue']), random.sample(range(100), 4))
cards = list('ABCDE')
random.shuffle(cards)
print(cards, round(random.gauss(0, 1), 6), random.choices('xyz', [5, 1, 1], k=6))
other = random.Random(42)
print(other.randint(1, 6), random.Random('text').randrange(1000))
