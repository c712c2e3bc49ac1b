"""A misspelt name: the message offers the nearest one that exists."""
class Account:
    def __init__(self):
        self.balance = 10

    def deposit(self, amount):
        return amount

account, maximum = Account(), 5
for text in ('acount', 'account.balence', 'maximun', 'pirnt(1)', 'account.deposit(ammount=1)', 'account.xyz'):
    try:
        eval(text)
    except (NameError, AttributeError, TypeError) as error:
        print(f'{text:28} {error}')
Account().balanec
