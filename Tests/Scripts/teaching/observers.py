"""Observers held weakly: methods, functions, sets."""
import sys
import weakref


class Subject:
    def __init__(self):
        self._observers = weakref.WeakSet()
        self._methods = []

    def attach(self, observer):
        self._observers.add(observer)

    def connect(self, method):
        self._methods.append(weakref.WeakMethod(method, self._gone))

    def _gone(self, reference):
        print('a method is gone')
        self._methods.remove(reference)

    def notify(self, *args):
        for observer in sorted(self._observers, key=lambda o: o.name):
            observer.update(*args)
        for reference in list(self._methods):
            method = reference()
            if method is not None:
                method(*args)


class Observer:
    def __init__(self, name):
        self.name = name

    def update(self, *args):
        print(self.name, 'update', args, sys.getrefcount(self))

    def handle(self, *args):
        print(self.name, 'handle', args, sys.getrefcount(self))


subject = Subject()
one, two = Observer('one'), Observer('two')
subject.attach(one)
subject.attach(two)
subject.attach(one)
subject.connect(one.handle)
subject.connect(two.handle)
print(len(subject._observers), sys.getrefcount(one))
subject.notify('hello', 1)
del two
print(len(subject._observers), len(subject._methods))
subject.notify('again')
reference = weakref.ref(one.handle)
print('a bound method lives', reference())
method = weakref.WeakMethod(one.handle)
print(method() == one.handle, method() is one.handle, method().__self__ is one)
one.handle = lambda *args: print('own', args)
one.handle(1)
method()(2)
del one
print(method(), len(subject._observers), subject._methods)
subject.notify('nobody')
