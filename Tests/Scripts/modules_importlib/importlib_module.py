# The modules importlib, linecache and errno.
import errno
import importlib
import importlib.util
import linecache
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


folder = os.path.join(os.getcwd(), 'importlib_module.tmp')
package = os.path.join(folder, 'ilpack')
os.mkdir(folder)
os.mkdir(package)


def write(name, text):
    with open(os.path.join(folder, name), 'w') as file:
        file.write(text)


def clean(value):
    return repr(value).replace(folder, '<folder>').partition(' at 0x')[0]


sys.dont_write_bytecode = True
sys.path.insert(0, folder)
write('ilmod.py', 'value = 1\nprint("runs", __name__)\n')
write('ilpack/__init__.py', 'inside = True\n')
write('ilpack/part.py', 'from . import inside\nname = __name__\n')

print('-- import_module')
module = importlib.import_module('ilmod')
print(module.value, importlib.import_module('ilmod') is module, module is sys.modules['ilmod'])
part = importlib.import_module('.part', 'ilpack')
print(part.name, part.inside, importlib.import_module('ilpack').part is part)
print(importlib.import_module('os.path') is os.path)
for args in [('.x',), ('.x', 'no_such_package'), ('..x', 'ilpack'), ('no_such_module',), ('',),
             ('ilpack.missing',), ('ilmod.x',), (5,)]:
    show(importlib.import_module, *args)

print('-- reload')
write('ilmod.py', 'import sys\nnew_value = value + 100\nprint("again", __name__)\n')
module.extra = 'stays'
importlib.invalidate_caches()
again = importlib.reload(module)
print(again is module, module.value, module.new_value, module.extra)
write('ilmod.py', 'broken = 1 / 0\n')
show(importlib.reload, module)
print(sys.modules['ilmod'] is module)
del sys.modules['ilmod']
show(importlib.reload, module)
show(importlib.reload, 5)
show(importlib.reload, type(sys)('free'))

print('-- find_spec, specs')
show(importlib.util.find_spec, 'no_such_module')
show(importlib.util.find_spec, 'no_such_package.x')
show(importlib.util.find_spec, '__main__')
spec = importlib.util.find_spec('ilpack.part')
print(spec.name, spec.origin.replace(folder, ''), spec.parent, spec.has_location)
spec = importlib.util.find_spec('.part', 'ilpack')
print(spec.name, importlib.util.find_spec('ilmod').name, importlib.util.find_spec('sys') is not None)
spec = importlib.util.find_spec('ilpack')
print([entry.replace(folder, '') for entry in spec.submodule_search_locations], spec.parent)
write('elsewhere.txt.py', 'def double(x):\n    return 2 * x\n')
spec = importlib.util.spec_from_file_location('chosen', os.path.join(folder, 'elsewhere.txt.py'))
print(clean(spec), spec.parent == '', type(spec).__name__, type(spec.loader) is SourceFileLoader)
made = importlib.util.module_from_spec(spec)
print(hasattr(made, 'double'), made.__name__, made.__file__.replace(folder, ''), made.__spec__ is spec)
spec.loader.exec_module(made)
print(made.double(4), 'chosen' in sys.modules)
print(repr(spec.loader.get_source('chosen')))
print(ModuleSpec('a.b', None), ModuleSpec('a.b', None, origin='here', is_package=True), ModuleSpec('a.b', None).parent)
print(importlib.util.resolve_name('.a', 'b.c'), importlib.util.resolve_name('..a', 'b.c'),
      importlib.util.resolve_name('a', None))
show(importlib.util.resolve_name, '...a', 'b.c')
show(importlib.util.resolve_name, '.a', '')

print('-- linecache')
path = os.path.join(folder, 'lines.txt')
write('lines.txt', 'first\nsecond\nthird')
print([linecache.getline(path, number) for number in (0, 1, 3, 4, -1)], linecache.getlines(path))
write('lines.txt', 'changed, and longer than it was before\n')
print(linecache.getlines(path))
linecache.checkcache(path)
print(linecache.getlines(path), path in linecache.cache, len(linecache.cache[path]))
linecache.clearcache()
print(path in linecache.cache, linecache.getlines('no such file'), linecache.getline('<x>', 1))
write('ilmod.py', 'one = 1\ntwo = 2\n')
print(repr(linecache.getline('ilmod.py', 2)))
linecache.cache['<made>'] = (3, None, ['a\n', 'b\n'], '<made>')
linecache.checkcache()
print(linecache.getline('<made>', 2), end='')
print(linecache.lazycache('x', {}), linecache.lazycache('<x>', {'__name__': 'x'}))
with open(os.path.join(folder, 'coded.py'), 'wb') as file:
    file.write(b'# coding: latin-1\nx = "\xe9"\n')
print(linecache.getlines(os.path.join(folder, 'coded.py')))

print('-- errno')
print(errno.ENOENT, errno.EACCES, errno.EEXIST, errno.errorcode[2], len(errno.errorcode))
print(errno.EAGAIN == errno.EWOULDBLOCK, errno.EDEADLK == errno.EDEADLOCK, sorted(errno.errorcode)[-3:])
try:
    open('no such file')
except OSError as error:
    print(error.errno == errno.ENOENT, errno.errorcode[error.errno])

for root in (package, folder):
    for name in os.listdir(root):
        if os.path.isfile(os.path.join(root, name)):
            os.remove(os.path.join(root, name))
        else:
            os.rmdir(os.path.join(root, name))
os.rmdir(folder)
