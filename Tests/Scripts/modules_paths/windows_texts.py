"""ntpath: paths of Windows as texts, wherever one is."""
import ntpath

texts = ['', '.', '..', 'a', 'a/b', 'a\\b.txt', 'c:', 'c:\\', 'c:a', 'c:/a\\..\\b.TXT', '/a', '\\\\server\\share', '//server/share/a', '//server', '\\\\', '//?/c:/a',
         '//?/UNC/server/share/b', '//./dev/x', 'a/./b//c/', '.hidden', 'a.tar.gz', '/../a', 'c:../..', 'con', 'a ', 'x/NUL.txt', 'COM¹', 'a?b']
for text in texts:
    print(repr(text), ntpath.splitroot(text), ntpath.splitdrive(text), ntpath.split(text), ntpath.splitext(text), ntpath.isabs(text), repr(ntpath.normpath(text)),
          ntpath.normcase(text), ntpath.basename(text), ntpath.dirname(text), ntpath.isreserved(text))
    print([ntpath.join(text, other) for other in ('x', '/x', 'c:x', 'C:/x', 'd:x', '', '//s/t/x')])
print(ntpath.splitroot(b'c:/a'), ntpath.join(b'a', b'b'), ntpath.normpath(b'a/../b'), ntpath.normcase(b'A/\xff'), ntpath.splitext(b'a\\.b.c'), ntpath.split(b'//s/t/u'))
for paths in ['c:\\a\\b', 'C:/A/c'], ['a\\b', 'a\\b\\c'], ['c:a', 'd:a'], ['c:a', 'c:\\a'], ['a', '\\a'], [], ['a', b'a'], ['\\\\s\\t\\u', '//S/T/U/v']:
    try:
        print(ntpath.commonpath(paths), ntpath.commonprefix(paths))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for path, start in ('c:/a/b', 'C:/A/c'), ('c:/a', 'd:/a'), ('a/b', 'a'), ('//s/t/u', '//s/t/v/w'), ('', 'a'), ('a', 'a'), ('a', b'a'):
    try:
        print(ntpath.relpath(path, start))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for function, arguments in (ntpath.join, ('a', 3)), (ntpath.join, ('a', b'b')), (ntpath.splitroot, (None,)), (ntpath.isabs, (3,)):
    try:
        print(function(*arguments))
    except TypeError as error:
        print(error)
print(ntpath.sep, ntpath.altsep, ntpath.curdir, ntpath.pardir, ntpath.extsep, ntpath.pathsep, ntpath.devnull, ntpath.ismount('c:/'), ntpath.ismount('c:/a'))
