def f():
	print "this is Python 2", 3 / 2
        return 2
f()
