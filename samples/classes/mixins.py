"""A mixin adds one ability to any class that is listed behind it."""
class Countable:
    created = 0

    def __init__(self, *args):
        super().__init__(*args)
        type(self).created += 1

class Comparable:
    def __lt__(self, other):
        return self.rank() < other.rank()

class Card:
    def __init__(self, value):
        self.value = value

    def rank(self):
        return self.value

class GameCard(Countable, Comparable, Card):
    pass

cards = [GameCard(value) for value in (9, 2, 7)]
print([card.value for card in sorted(cards)], GameCard.created, Countable.created)
