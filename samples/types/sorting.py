"""Sorting keeps equal items in their order, so two sorts make one by two keys."""
people = [('bob', 25), ('eve', 20), ('ann', 25), ('dan', 20)]
print(sorted(people))
print(sorted(people, key=lambda person: person[1]))
print(sorted(people, key=lambda person: (-person[1], person[0])))
people.sort()
people.sort(key=lambda person: person[1], reverse=True)
print(people)
print(sorted('banana'), sorted({3: 'c', 1: 'a'}), sorted(['b', 'A', 'a', 'B'], key=str.lower))
try:
    sorted([1, 'one'])
except TypeError as error:
    print(error)
