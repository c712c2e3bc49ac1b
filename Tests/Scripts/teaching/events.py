"""An event bus: handlers that forget to unsubscribe."""
import gc
import sys
import weakref


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, event, handler):
        self.handlers.setdefault(event, []).append(handler)
        return lambda: self.handlers[event].remove(handler)

    def emit(self, event, *args):
        for handler in self.handlers.get(event, ()):
            handler(*args)


class Widget:
    def __init__(self, name, bus):
        self.name = name
        self.clicks = 0
        self.off = bus.on('click', self.clicked)

    def clicked(self, n):
        self.clicks += n
        print(self.name, self.clicks, sys.getrefcount(self))

    def __del__(self):
        print('del', self.name)


bus = Bus()
w = Widget('w', bus)
print(sys.getrefcount(w))
bus.emit('click', 2)
del w
print('leaked: the bus keeps it')
bus.emit('click', 1)
bus.handlers['click'][0].__self__.off()
print('unsubscribed; the widget holds its own method', len(bus.handlers['click']))
print(gc.collect())


class WeakBus(Bus):
    def on(self, event, handler):
        kind = weakref.WeakMethod if hasattr(handler, '__self__') else weakref.ref
        super().on(event, kind(handler))

    def emit(self, event, *args):
        alive = []
        for reference in self.handlers.get(event, ()):
            handler = reference()
            if handler:
                handler(*args)
                alive.append(reference)
        self.handlers[event] = alive


bus = WeakBus()
w = Widget('weak', bus)


@lambda f: (bus.on('click', f), f)[1]
def logger(n):
    print('log', n)


bus.on('click', lambda n: print('never called'))
bus.emit('click', 5)
print(len(bus.handlers['click']))
del w, logger
bus.emit('click', 6)
print(bus.handlers)
del bus


class Property:
    def __init__(self, *observers):
        self.observers = observers
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, obj, owner):
        return self if obj is None else self.values[obj]

    def __set__(self, obj, value):
        self.values[obj] = value
        for observer in self.observers:
            observer(obj, value)


class Model:
    size = Property(lambda o, v: print('size is', v))

    def __init__(self, size):
        self.size = size


m, n = Model(1), Model(2)
m.size += 5
print(m.size, n.size, len(Model.size.values), sys.getrefcount(m))
del m
print(len(Model.size.values))
