def f():
	print("this is Python 3", 3 / 2)
        return 2
f()
