"""Writes Sources/MiniPyVM/Objects/LastingNames.swift: the names that CPython 3.13.0 has made immortal when a
program begins, because its executable or the modules that it starts with have them.

usage: python3.13 Tests/Recorders/lasting_names.py
"""
import os
import re
import subprocess
import sys
import textwrap

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACE = os.path.join(ROOT, 'Sources', 'MiniPyVM', 'Objects', 'LastingNames.swift')
HEAD = '''\
/// The names that CPython 3.13.0 has made immortal when a program begins: those of its executable and of
/// the modules that it starts with. Written by `Tests/Recorders/lasting_names.py`.
enum LastingNames {
  /// Whether a string is one of them.
  static func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = names.utf8CodeUnitCount
    let base = names.utf8Start
    var low = 0
    var high = end
    while low < high {
      var start = (low &+ high) / 2
      while start > low, base[start &- 1] != 0x0A { start &-= 1 }
      var index = 0
      while index < text.count, start &+ index < end, base[start &+ index] == text[index] {
        index &+= 1
      }
      let next: UInt8 = start &+ index < end ? base[start &+ index] : 0x0A
      if index == text.count {
        if next == 0x0A { return true }
        high = start
      } else if next < text[index] {
        low = start &+ index
        while low < end, base[low] != 0x0A { low &+= 1 }
        low &+= 1
      } else {
        high = start
      }
    }
    return false
  }

  /// In the order of their bytes, each in a line.
  private static let names: StaticString = """
'''


def words():
    """All that could be a name in the standard library."""
    folder = os.path.dirname(os.__file__)
    found = set()
    for path, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in ('test', 'site-packages', '__pycache__')]
        for name in files:
            if name.endswith('.py'):
                with open(os.path.join(path, name), encoding='utf-8', errors='replace') as file:
                    found.update(re.findall(r'\b[A-Za-z_][A-Za-z0-9_]+\b', file.read()))
    return found


# Runs in an interpreter that has imported nothing else; the names it uses are in every program.
ASK = 'import sys; print(*(w for w in sys.stdin.read().split() if sys.getrefcount(sys.intern(w)) > 1 << 31))'


def main():
    asked = subprocess.run([sys.executable, '-c', ASK], input=' '.join(sorted(words())), text=True,
                           capture_output=True, check=True)
    names = textwrap.indent('\n'.join(asked.stdout.split()), '    ')
    with open(PLACE, 'w', encoding='utf-8') as file:
        file.write(f'{HEAD}{names}\n    """\n}}\n')


if __name__ == '__main__':
    main()
