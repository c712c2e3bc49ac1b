# Warnings of the machine and of scripts share filters and registries.
import sys
print('warnings' in sys.modules)
x=False
def f():
    return not NotImplemented
f(); f()
print([k for k in globals() if 'warn' in k], __warningregistry__ if '__warningregistry__' in globals() else '')
import warnings
print(warnings.filters)
f()
print(__warningregistry__)
for i in range(2): warnings.warn('hello')
print(__warningregistry__)
with warnings.catch_warnings():
    warnings.simplefilter('default')
    for i in range(2): warnings.warn('hello')
for i in range(2): warnings.warn('hello')
print(__warningregistry__)
warnings.filterwarnings('ignore', message='foo.*', module='x')
print(warnings.filters[0])
warnings.warn('foo bar')
exec(compile('print(1 is 1)','<x>','exec'))
eval('1 is 1')
eval('1 is 1')
warnings.warn('res', ResourceWarning, source=f)
warnings.simplefilter('always')
warnings.warn('res', ResourceWarning, source=f)
