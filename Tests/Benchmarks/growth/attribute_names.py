# sizes: 20000 40000 80000; linear: every instance of a class has an attribute of its own
import sys


class Record:
    pass


records = []
for number in range(int(sys.argv[1])):
    record = Record()
    setattr(record, f'field{number}', number)
    records.append(record)
print(len(records))
