"""Writes Sources/MiniPyVM/Objects/LastingNames+Table.swift: the names that CPython 3.13.0 has made immortal when a
program begins, because its executable or the modules that it starts with have them.

usage: python3.13 Tests/Recorders/lasting_names.py
"""
import os
import re
import subprocess
import sys
import textwrap

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACE = os.path.join(ROOT, 'Sources', 'MiniPyVM', 'Objects', 'LastingNames+Table.swift')
HEAD = '''\
/// Written by `Tests/Recorders/lasting_names.py`.
extension LastingNames {
  /// In the order of their bytes, with a space or the end of a line between two.
  static let table: StaticString = """
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
    names = textwrap.fill(' '.join(asked.stdout.split()), 100, initial_indent='    ',
                          subsequent_indent='    ', break_on_hyphens=False)
    with open(PLACE, 'w', encoding='utf-8') as file:
        file.write(f'{HEAD}{names}\n    """\n}}\n')


if __name__ == '__main__':
    main()
