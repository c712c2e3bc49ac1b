if True:
	print 'tab'
        print 'eight spaces are a tab'
def f():
	x = 1
	if x:
	    print 'mixed'
f()
