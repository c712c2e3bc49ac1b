"""`gc.get_referrers` finds who holds an object, `gc.get_referents` what it holds."""
import gc

class Thing:
    pass

thing = Thing()
table, row = {'key': thing}, [thing]
holders = gc.get_referrers(thing)
print(table in holders, row in holders, len([h for h in holders if h is globals()]))
print(gc.get_referents(row) == [thing], gc.get_referents({'x': 1}))
print([type(part).__name__ for part in gc.get_referents(Thing())])
