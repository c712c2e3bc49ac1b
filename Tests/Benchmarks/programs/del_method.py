# A finaliser at every drop.
class Counted:
    dropped = 0

    def __del__(self):
        Counted.dropped += 1


def make(n):
    for _ in range(n):
        Counted()


make(600_000)
print(Counted.dropped)
