"""The C library of a program, and what the file os-release says."""
import os
import platform
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'program')
    for content in (b'', b'..libc.so.6..', b'__libc_init libc.so', b'GLIBC_2.2.5 GLIBC_2.17 GLIBC_2.3.4',
                    b'libc_r.so.4', b'GLIBC_2.9 libc.so.6', b'\0GLIBC_2.11\0' * 2000):
        with open(path, 'wb') as file:
            file.write(content)
        print(platform.libc_ver(path), platform.libc_ver(path, 'x', '1'))
    platform._os_release_candidates = (path + '-none', path)
    with open(path, 'w') as file:
        file.write('# comment\nID=tiny\nNAME="Tiny \\"Linux\\""\nVERSION=\'1\'\nodd line\n')
    print(platform.freedesktop_os_release())
    print(platform.freedesktop_os_release() is platform.freedesktop_os_release())
    platform._os_release_cache = None
    platform._os_release_candidates = 'no/file', 'none/here'
    try:
        platform.freedesktop_os_release()
    except OSError as error:
        print(error)
