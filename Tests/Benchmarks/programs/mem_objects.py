# Many small objects alive at once: what one costs in memory.
class Record:
    def __init__(self, number):
        self.number = number
        self.label = 'r'
        self.link = None


records = [Record(n) for n in range(400_000)]
print(len(records), sum(r.number for r in records) % 1000)
