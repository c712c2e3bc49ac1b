"""A dictionary keeps the order in which keys came; a new value leaves its key in place."""
stock = {'tea': 3, 'milk': 1}
stock['sugar'] = 7
stock['tea'] = 10
del stock['milk']
stock['milk'] = 2
print(stock)
print(stock.get('salt'), stock.get('salt', 0), 'tea' in stock, 10 in stock)
print(stock.pop('sugar'), stock.pop('sugar', None), stock.popitem(), stock)
try:
    stock['pepper']
except KeyError as error:
    print(repr(error), error)
