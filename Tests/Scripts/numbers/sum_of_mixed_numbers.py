"""sum() compensates the rounding of floats; integers of all kinds that fit a word do not end that."""


class Count(int):
    pass


large = 2.0 ** 53 - 10
for items in ([large, True], [large, Count(1)], [large, 1], [large, 2 ** 62 + 1], [large, 2 ** 64],
              [2 ** 62, 0.1, 0.2, 0.3, 0.4], [0.1] * 10, [2 ** 62, 2 ** 62, -2 ** 63], [2 ** 63 - 1, 1, 0.5],
              [True, True, 0.1, 0.2], [Count(5), 0.1, 0.2, 0.3]):
    for start in 0, 5.5, 2 ** 62, True:
        total = sum(items, start)
        print(type(total).__name__, repr(total), end='  ')
    print()
