"""Run by each interpreter that snippets.py compares: FILE [NAME...], prints `name nanoseconds`.

A snippet begins with `## name`; lines of preparation, a line `---`, and the lines that are timed. They become
the body of a loop in a function; the figure is processor time for one turn, the loop's own step included, and
the best of seven runs.
"""
import sys
import time

ENOUGH = 0.008


def indented(text, spaces):
    return ''.join(' ' * spaces + line + '\n' for line in text.splitlines() if line.strip())


def timed_function(preparation, body):
    source = ('def run(count):\n' + indented(preparation, 4) + '    start = clock()\n'
              '    for i in range(count):\n' + indented(body, 8) + '    return clock() - start\n')
    namespace = {'clock': time.process_time}
    exec(source, namespace)
    return namespace['run']


def main():
    with open(sys.argv[1]) as file:
        blocks = file.read().split('\n## ')[1:]
    for block in blocks:
        name, _, rest = block.partition('\n')
        if sys.argv[2:] and name not in sys.argv[2:]:
            continue
        preparation, _, body = rest.partition('---\n')
        try:
            run = timed_function(preparation, body)
            count = 10
            while run(count) < ENOUGH and count < 500_000:
                count *= 3
            print(name, round(min(run(count) for _ in range(7)) / count * 1e9, 1), flush=True)
        except Exception as error:
            print(name, -1, flush=True)
            print(name + ':', type(error).__name__, error, file=sys.stderr)


main()
