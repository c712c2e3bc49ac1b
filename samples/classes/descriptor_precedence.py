"""A descriptor with `__set__` goes before the object's own attribute, one without goes after it."""
class Data:
    def __get__(self, instance, owner):
        return 'from the data descriptor'

    def __set__(self, instance, value):
        print('set', value)

class NonData:
    def __get__(self, instance, owner):
        return 'from the other descriptor'

class Holder:
    data, other = Data(), NonData()

holder = Holder()
holder.data = 1
holder.other = 2
holder.__dict__['data'] = 'hidden for ever'
print(holder.data, '|', holder.other, '|', vars(holder))
del holder.other
print(holder.other)
