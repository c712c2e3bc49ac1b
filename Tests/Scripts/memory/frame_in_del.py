# A finaliser that looks at the frame which is being left.
import sys

kept = []


class Watcher:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        kept.append(frame)
        print(self.name, "dies")


def leaves():
    watcher = Watcher("local")
    return 1


def leaves_nothing():
    watcher = Watcher("local of a procedure")


class Made:
    def __init__(self):
        watcher = Watcher("local of __init__")


for round in range(3):
    print(leaves(), leaves_nothing(), type(Made()).__name__)
print(len(kept))
