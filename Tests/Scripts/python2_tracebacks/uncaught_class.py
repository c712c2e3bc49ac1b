class MyError(Exception):
    def __str__(self):
        return 'my text'
class A:
    def m(self):
        raise MyError('x')
A().m()
