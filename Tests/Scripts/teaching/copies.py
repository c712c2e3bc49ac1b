"""Copies: names, shallow, deep."""
import copy
import sys


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


class Team:
    def __init__(self, name, members):
        self.name, self.members = name, members

    def __copy__(self):
        print('__copy__')
        return Team(self.name, self.members)

    def __deepcopy__(self, memo):
        print('__deepcopy__', len(memo))
        return Team(self.name, copy.deepcopy(self.members, memo))


original = [[1, 2], [3, 4], Point(5, 6)]
alias = original
shallow = copy.copy(original)
deep = copy.deepcopy(original)
print(alias is original, shallow is original, shallow[0] is original[0], deep[0] is original[0])
original[0].append('x')
original[2].x = 'changed'
print(original, shallow, deep, sep='\n')
print(sys.getrefcount(original[0]), sys.getrefcount(deep[0]))
print(original[:] == original, original[:] is original, list(original)[0] is original[0])
matrix = [[0] * 3] * 2
matrix[0][0] = 1
print(matrix, sys.getrefcount(matrix[0]))
matrix = [[0] * 3 for _ in range(2)]
matrix[0][0] = 1
print(matrix)
team = Team('t', [Point(1, 2)])
one, two = copy.copy(team), copy.deepcopy(team)
print(one.members is team.members, two.members is team.members)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin[1] is twin, twin is loop)
shared = [0]
both = copy.deepcopy({'a': shared, 'b': shared})
print(both['a'] is both['b'], both['a'] is shared)
print(copy.copy((1, 2)) is (1, 2) or True, copy.deepcopy(t := (1, [2])) is t, copy.deepcopy(u := (1, 2)) is u)


def append(item, target=[]):
    target.append(item)
    return target


print(append(1), append(2), append.__defaults__)


def change(numbers, more):
    numbers.append(4)
    more = more + [4]
    return more


n, m = [1], [1]
print(change(n, m), n, m)
n += [5]
k = n
k = k + [6]
print(n, k)
s = {1, 2}
f = s
f |= {3}
print(s, f is s)
memo = {}
copy.deepcopy(original, memo)
print(len(memo))
print(copy.replace.__name__)
