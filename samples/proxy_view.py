# A proxy stands for an object without keeping it: attributes, operators and all.
import weakref


class Account:
    def __init__(self, balance):
        self.balance = balance

    def __len__(self):
        return 3

    def __getitem__(self, index):
        return ('a', 'b', 'c')[index]

    def __add__(self, amount):
        return Account(self.balance + amount)

    def __str__(self):
        return 'an account with %d' % self.balance


class Greeter:
    def __call__(self, name):
        return 'hello ' + name


account = Account(100)
view = weakref.proxy(account)
view.balance += 1
print(view, '-', account.balance, len(view), view[1], (view + 5).balance)

# It says it is of the object's class; its type is its own.
print(view.__class__.__name__, type(view).__name__, isinstance(view, Account))

# One object has one proxy; a callable object gets a callable one.
print('the same proxy:', weakref.proxy(account) is view)
greeter = Greeter()
call = weakref.proxy(greeter)
print(type(call).__name__, call('you'))

# A hash that could change when the object dies is no hash.
try:
    {view: 1}
except TypeError as error:
    print('TypeError:', error)

del account
try:
    view.balance
except ReferenceError as error:
    print('ReferenceError:', error)
