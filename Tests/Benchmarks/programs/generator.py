# Generators in a pipeline.
def numbers(count):
    for index in range(count):
        yield index


def squares(source):
    for value in source:
        yield value * value & 0xFFFF


print(sum(squares(numbers(1_500_000))))
