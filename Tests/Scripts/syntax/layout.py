# Indentation, continuation, semicolons, comments, unusual but legal shapes.
if True:
        x = 1; y = 2 ;
else: x = 0
if x:
	print('tab')
def f(a,
      b=2, # comment
      ): return (a +
    b)
print(f(1), f(
1,
    b = 3
))
total = 1 + \
    2 \
    + 3
print(total)
class Empty: pass
class Doc:
    "only a docstring"
def one(): return 1
def doc():
    '''docstring'''
print(Doc.__doc__, doc.__doc__, one.__doc__, doc())
if 1: print('a'); print('b')
lst = [
    1,

    # a comment
    2,
]
print(lst)

  # an oddly indented comment
while 0: pass
else: print('while else on one line')
for i in 1,: print(i)
try: pass
finally: print('finally')
été = 'unicode'; print(été, ª := 1)
ﬁne = 2; print(fine)
print("no newline at end of file", x if x else y)
