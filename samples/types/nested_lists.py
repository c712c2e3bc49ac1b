"""`[[]] * 3` is one inner list three times; a comprehension makes three."""
shared = [[0] * 2] * 3
shared[0][0] = 'x'
print(shared, shared[0] is shared[1])

separate = [[0] * 2 for _ in range(3)]
separate[0][0] = 'x'
print(separate, separate[0] is separate[1])

shallow = separate[:]
shallow[1][1] = 'seen through both'
shallow[2] = 'only here'
print(separate)
