"""realpath through links that lead to one another and to themselves; ismount."""
import os

here = os.getcwd()
os.mkdir('links')
os.chdir('links')
base = os.path.realpath('.')


def show(path, **options):
    try:
        print(path, '->', os.path.realpath(path, **options).replace(base, '…'))
    except OSError as error:
        print(path, type(error).__name__, os.strerror(error.errno))


os.mkdir('folder')
os.symlink('../links', 'self')
os.symlink('self/self/self', 'thrice')
os.symlink('.', '0')
for number in range(6):
    os.symlink('/'.join([str(number)] * 10), str(number + 1))
os.symlink('round', 'round')
os.symlink('there', 'back')
os.symlink('back', 'there')
os.symlink('folder/../folder/nothing', 'dangling')
os.symlink(base + '/folder', 'absolute')
for path in ('thrice', '6', '6/6/5', 'self/thrice/folder', 'round', 'round/x', 'round/../folder', 'back', 'there/..', 'dangling',
             'absolute/..', 'absolute/../absolute', 'nothing/../folder', '.', 'folder/nothing/more', '6/folder/../6'):
    show(path)
    show(path, strict=True)
print(os.path.ismount('/'), os.path.ismount('folder'), os.path.ismount('absolute'), os.path.ismount('nothing'), os.path.ismount(b'/'))

# What lstat says decides.
real = os.lstat


def other_device(path):
    result = list(real(path))
    result[2] = 99 if path.endswith('folder') else 5
    return os.stat_result(result)


os.lstat = other_device
print(os.path.ismount('folder'), os.path.ismount('absolute'))
os.lstat = real
os.chdir(here)
for name in os.listdir('links'):
    path = os.path.join('links', name)
    os.unlink(path) if os.path.islink(path) else os.rmdir(path)
os.rmdir('links')
