"""The variables of a call die when it returns; what it returns lives on."""
class Ghost:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('    -', self.name)

def work():
    first, second, result = Ghost('first'), Ghost('second'), Ghost('result')
    print('returning')
    return result

kept = work()
print('back, with', kept.name)
work()
print('the second result was not kept')
