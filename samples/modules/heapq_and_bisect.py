"""A heap gives the smallest first; bisection keeps a list sorted."""
import bisect
import heapq

tasks = []
for priority, name in ((3, 'sleep'), (1, 'eat'), (2, 'work')):
    heapq.heappush(tasks, (priority, name))
print([heapq.heappop(tasks) for _ in range(3)])
print(heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, ['a', 'ccc', 'bb'], key=len), list(heapq.merge([1, 4], [2, 3])))
row = [10, 20, 30]
bisect.insort(row, 25)
print(row, bisect.bisect_left(row, 20), bisect.bisect_right(row, 20))
print(['FEDCBA'[bisect.bisect([30, 44, 66, 75, 85], score)] for score in (33, 99, 77, 70)])
