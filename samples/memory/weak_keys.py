"""Notes about objects that are not one's own: they vanish together with the object."""
import weakref

class Player:
    def __init__(self, name):
        self.name = name

scores = weakref.WeakKeyDictionary()
ann, bob = Player('ann'), Player('bob')
scores[ann], scores[bob] = 10, 20
print({player.name: score for player, score in scores.items()})
del ann
print({player.name: score for player, score in scores.items()}, len(scores))
