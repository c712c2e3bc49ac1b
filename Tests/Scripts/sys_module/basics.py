# What people use of sys.
import sys
print(sys.argv, sys.maxsize, sys.version_info[:3], sys.version_info.major, sys.version_info >= (3, 13), sys.version[:6], sys.hexversion == 0x030d00f0, sys.byteorder, sys.maxunicode, sys.implementation.name if False else '')
print(sys.version_info.releaselevel, sys.version_info.serial, len(sys.version_info), sys.api_version, sys.copyright[:9], sys.platform)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.flags.optimize, sys.flags.interactive, sys.dont_write_bytecode in (True, False))
print(type(sys.stdout).__name__, sys.stdout is sys.__stdout__, sys.stdin is sys.__stdin__, sys.stderr is sys.__stderr__, sys.stdout.encoding, sys.stdout.name, sys.stderr.name, sys.stdin.name, sys.stdout.fileno(), sys.stdout.isatty(), sys.stdout.writable(), sys.stdout.errors, sys.stderr.errors)
print(sys.intern('abc') is sys.intern('a' + 'bc'), sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.modulus, sys.hash_info.inf)
try: sys.intern(5)
except TypeError as e: print(e)
print(sys.stdout.write('written\n'), sys.stdout.flush(), 'sys' in sys.modules, sys.modules['sys'] is sys, sys.modules['__main__'].__name__, sys.modules['__main__'].argv if hasattr(sys.modules['__main__'], 'argv') else 'none')
print(isinstance(sys.path, list), all(isinstance(p, str) for p in sys.path), sys.builtin_module_names[:0], 'gc' in sys.builtin_module_names, sys.getswitchinterval(), sys.is_finalizing(), sys.gettrace(), sys.getprofile())
class S:
    def __sizeof__(self): return 1000
print(sys.getsizeof(S()) >= 1000, sys.getsizeof(5, 'default') > 0)
sys.stdout.writelines(['a\n', 'b\n']); print('x', 'y', sep='-', end='!\n', file=sys.stdout, flush=True)
print(sys.getrefcount.__name__, sys.exit.__name__, callable(sys.displayhook), callable(sys.excepthook), sys.ps1 if hasattr(sys, 'ps1') else 'no ps1')
sys.displayhook(5); sys.displayhook(None); sys.displayhook('text')
import builtins; print(builtins._)
try: sys.setrecursionlimit()
except TypeError as e: print(e)
print(sys.exc_info(), sys.exception(), sys.warnoptions, sys.prefix == sys.exec_prefix, sys.executable != '')
sys.new_attribute = 1; print(sys.new_attribute); del sys.new_attribute
print(sys.__name__, repr(sys), sys.__doc__[:20], sys.getallocatedblocks() > 0 if hasattr(sys, 'getallocatedblocks') else '', sys.abiflags == '', sys.orig_argv[-1] == sys.argv[0])
