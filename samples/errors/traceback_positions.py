"""The carets of a traceback: which part of which line it was."""
def total(order):
    return order['price'] * order['count'] + order['shipping']['cost']

def report(orders):
    return [total(order) for order in orders]

report([{'price': 2, 'count': 3, 'shipping': {'cost': 1}}, {'price': 1, 'count': 1, 'shipping': None}])
