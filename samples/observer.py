# The observer pattern without the leak: a subject should not keep its observers alive.
import weakref


class Subject:
    def __init__(self):
        self._observers = []

    def subscribe(self, method):
        # A plain weakref.ref(method) would die at once: `observer.update` makes a new bound
        # method each time. WeakMethod remembers the object and the function apart.
        self._observers.append(weakref.WeakMethod(method, self._forget))

    def _forget(self, reference):
        self._observers.remove(reference)
        print('  (an observer left, %d remain)' % len(self._observers))

    def notify(self, news):
        for reference in list(self._observers):
            reference()(news)


class Display:
    def __init__(self, name):
        self.name = name

    def update(self, news):
        print('  %s shows %s' % (self.name, news))


weather = Subject()
kitchen, office = Display('kitchen'), Display('office')
weather.subscribe(kitchen.update)
weather.subscribe(office.update)

print('first report')
weather.notify('21 degrees')
print('the office is closed')
del office
print('second report')
weather.notify('19 degrees')
print('the naive way:', weakref.ref(kitchen.update)())
