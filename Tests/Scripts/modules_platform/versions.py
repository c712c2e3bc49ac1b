"""The version of the interpreter by its parts, and what other systems would tell."""
import platform
import sys
import warnings

print(platform.python_version(), platform.python_version_tuple(), platform.python_implementation())
print([int(part) for part in platform.python_version_tuple()] == list(sys.version_info[:3]))
print(len(platform.python_build()), type(platform.python_compiler()))
print((platform.python_branch(), platform.python_revision()) == sys._git[1:])
print(platform.mac_ver(), platform.win32_ver('10'), platform.win32_edition(),
      platform.win32_is_iot())
print(platform.ios_ver(model='one'))
print(platform.android_ver(api_level=21))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(platform.java_ver('1'), [str(one.message) for one in caught])
for names in (('SunOS', '5.8', ''), ('SunOS', '4', ''), ('SunOS', '5x', ''), ('Linux', '6', 'x'),
              ('win32', '', '')):
    print(platform.system_alias(*names))
