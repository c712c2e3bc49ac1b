"""The `else` of a loop runs when the loop was not left by `break`."""
def find_divisor(number):
    for divisor in range(2, number):
        if number % divisor == 0:
            print(number, 'is', divisor, 'times', number // divisor)
            break
    else:
        print(number, 'is prime')

for number in (7, 9, 2):
    find_divisor(number)

tries = 3
while tries:
    tries -= 1
else:
    print('ran out of tries')
