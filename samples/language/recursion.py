"""Every call has variables of its own, so a function may call itself."""
def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[item] + rest
            for position, item in enumerate(items)
            for rest in permutations(items[:position] + items[position + 1:])]

for order in permutations(['a', 'b', 'c']):
    print(''.join(order))

def depth(tree):
    return 1 + max(map(depth, tree), default=0)

print(depth([[], [[], [[]]], []]))
