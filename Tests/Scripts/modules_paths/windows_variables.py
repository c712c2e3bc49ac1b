"""ntpath: users and variables in paths of Windows."""
import ntpath
import os

os.environ.clear()
os.environ.update({'foo': 'bar', '{foo': 'baz', 'ü': 'y'})
for text in ('foo', '$foo bar', '${foo}bar', '$[foo]bar', '$bar bar', '$?bar', '$foo}bar', '${foo', '${{foo}}', '$foo$foo', '%foo% bar', '%foo%bar', '%foo%%foo%',
             '%%foo%%foo%foo%', '%?bar%', '%foo%%bar', "'%foo%'%bar", "bar'%foo%", '$$foo', '$', '%', '%%', '%%%', '${}', '$foo-x', '${ü}', '$ü', '%ü%', "'a'$foo'b",
             '%foo', 'a\n%foo%', '$$', '$${foo}', '${foo$foo}'):
    print(repr(text), repr(ntpath.expandvars(text)), ntpath.expandvars(text.encode()))
for known in ({}, {'HOMEDRIVE': 'C:\\', 'HOMEPATH': 'Users\\eric', 'USERNAME': 'eric'}, {'HOMEPATH': 'Users\\eric', 'USERNAME': 'eric'},
              {'USERPROFILE': 'C:\\Users\\eric', 'USERNAME': 'eric'}, {'USERPROFILE': 'C:\\Users\\eric', 'USERNAME': 'idle'},
              {'USERPROFILE': 'C:\\eric'}):
    os.environ.clear()
    os.environ.update(known)
    print([ntpath.expanduser(text) for text in ('a', '~', '~test', '~eric', '~test\\a/b', '~/a', '~\\a', b'~/a')])
print(ntpath.isdevdrive('c:/'), os.path.isdevdrive('/'))
