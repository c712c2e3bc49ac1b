"""stat: what the mode of a file says."""
import os
import stat

for mode in (0o100644, 0o040755, 0o120777, 0o104711, 0o104611, 0o102755, 0o102745, 0o041777, 0o041776, 0o020620, 0o060660, 0o010600,
             0o140755, 0, 0o170000, True):
    kinds = [name for name in dir(stat) if name.startswith('S_IS') and callable(getattr(stat, name)) and getattr(stat, name)(mode)]
    print(stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)), kinds)
print(*(f'{name}={value}' for name, value in sorted(vars(stat).items()) if isinstance(value, int)))

os.mkdir('folder', 0o755)
open('file', 'w').close()
os.chmod('file', stat.S_IRUSR | stat.S_IWUSR | stat.S_IXGRP)
os.symlink('file', 'link')
for path in 'folder', 'file', 'link':
    known = os.lstat(path)
    print(path, stat.filemode(known.st_mode), stat.S_ISDIR(known.st_mode), known[stat.ST_SIZE] == known.st_size)
os.unlink('link')
os.unlink('file')
os.rmdir('folder')

print(stat.S_ISDIR, stat.filemode, stat.S_ISREG.__module__)
for wrong in 'x', 1.0, None, -1, 1 << 32, 1 << 70, -1 << 70:
    for function in stat.S_ISDIR, stat.filemode:
        try:
            print(function(wrong))
        except (TypeError, OverflowError) as error:
            print(type(error).__name__, error)
