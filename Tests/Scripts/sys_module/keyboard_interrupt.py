print('before')
def f(): raise KeyboardInterrupt
try:
    f()
finally:
    print('finally')
