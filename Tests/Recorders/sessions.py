#!/usr/bin/env python3
"""Types the Python blocks of a document at CPython's prompts and records what they print.

usage: sessions.py DOCUMENT > GOLDEN

Blocks under one heading are typed at one prompt: CPython 3.13.0's, or 2.7.18's from the first block on
that only Python 2 accepts. Each statement is typed by itself, without the blank lines inside it, and
its output read until the next prompt. Output as `minipy --doc` prints it: a heading with the line on
which each block begins, then what the block printed, standard output and error together; what is
printed at the end of a session has a heading of its own. Masked as in golden.py; the names and line
numbers in tracebacks become "DOCUMENT", line N, since the prompt numbers each statement afresh.
"""

import ast
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time

import golden

PROMPT3, MORE3 = b'>>> ', b'... '


def blocks_of(text):
    """The fenced blocks by heading: lists of (first line, code)."""
    sessions, session, fence, code, start = [], [], None, [], 0
    for number, line in enumerate(text.split('\n'), 1):
        if fence is not None:
            if line.strip().startswith(fence) and not line.strip().strip('`~'):
                session.append((start, '\n'.join(code) + '\n'))
                fence = None
            else:
                code.append(line)
        elif re.match(r' *(```+|~~~+)', line):
            mark, language = re.match(r' *(```+|~~~+)\s*(\S*)', line).groups()
            fence, code, start = mark, [], number + 1
            if language not in ('', 'python', 'python2', 'python3', 'py'):
                sys.exit('a block in %s on line %d' % (language, number))
        elif re.match(r'#{1,6}( |$)', line):
            if session:
                sessions.append(session)
            session = []
    return sessions + ([session] if session else [])


def is_python3(code):
    try:
        compile(code, '<block>', 'exec')
        return True
    except SyntaxError:
        return False


STARTS = 'import ast, sys; print([n.lineno for n in ast.parse(sys.stdin.read()).body])'


def statements(code, python):
    """The code's top-level statements as lists of lines, without blank lines and comments."""
    found = subprocess.run([python, '-c', STARTS], input=code, stdout=subprocess.PIPE, check=True,
                           universal_newlines=True).stdout
    starts = sorted(set(ast.literal_eval(found)))
    lines = code.split('\n')
    for index, start in enumerate(starts):
        # A decorated definition begins with its decorators.
        while start > 1 and lines[start - 2].startswith('@'):
            start -= 1
        end = starts[index + 1] - 1 if index + 1 < len(starts) else len(lines)
        while end > start and (lines[end - 1].startswith(('@', '#')) or not lines[end - 1].strip()):
            end -= 1
        yield [line for line in lines[start - 1:end] if line.strip()]


class Prompt:
    """An interpreter on a pseudo-terminal that does not echo."""

    def __init__(self, command):
        leader, follower = pty.openpty()
        mode = termios.tcgetattr(follower)
        mode[1] &= ~termios.OPOST
        mode[3] &= ~termios.ECHO
        termios.tcsetattr(follower, termios.TCSANOW, mode)
        environment = golden.clean_environment(
            {'TERM': 'dumb', 'PYTHON_BASIC_REPL': '1', 'PYTHON_COLORS': '0', 'HOME': '/nonexistent',
             'PYTHONSTARTUP': STARTUP})
        self.process = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower,
                                        env=environment, close_fds=True, start_new_session=True)
        os.close(follower)
        self.leader = leader
        self.read()

    def read(self):
        """The output up to the next prompt, or to the end."""
        text = b''
        while True:
            ready, _, _ = select.select([self.leader], [], [], 20)
            if not ready:
                sys.exit('no prompt after %r' % text)
            try:
                more = os.read(self.leader, 65536)
            except OSError:
                return text.decode('utf-8', 'replace'), None
            if not more:
                return text.decode('utf-8', 'replace'), None
            text += more
            for prompt in (PROMPT3, MORE3):
                if text.endswith(prompt) and not select.select([self.leader], [], [], 0.05)[0]:
                    return text[:-len(prompt)].decode('utf-8', 'replace'), prompt

    def enter(self, lines):
        """Types a statement; returns what it prints."""
        output = ''
        for line in lines + ['']:
            if line == '' and self.prompt == PROMPT3:
                break
            os.write(self.leader, (line + '\n').encode())
            more, self.prompt = self.read()
            output += more
        return output

    prompt = PROMPT3

    def end(self):
        os.write(self.leader, b'\x04')
        output, _ = self.read()
        self.process.wait()
        os.close(self.leader)
        # The prompt's own line ends.
        return output[1:] if output.startswith('\n') else output


# readline would echo what is typed and draw the prompt itself.
STARTUP = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'helper_startup.py')


def mask(text):
    text = golden.mask(text)
    return re.sub(r'File "[^"\n]*", line \d+', 'File "DOCUMENT", line N', text)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding='utf-8') as file:
        sessions = blocks_of(file.read())
    python3, python2 = golden.reference(3)[0], golden.reference(2)[0]
    output = ''
    for session in sessions:
        prompt, is_old = None, False
        for line, code in session:
            if prompt is None or not is_old and not is_python3(code):
                if prompt:
                    output += ending(prompt)
                is_old = not is_python3(code)
                prompt = Prompt([python2, '-i'] if is_old else [python3, '-i', '-q'])
            output += '--- line %d%s ---\n' % (line, ' (Python 2)' if is_old else '')
            for statement in statements(code, python2 if is_old else python3):
                output += prompt.enter(statement)
        output += ending(prompt)
    sys.stdout.write(mask(output))


def ending(prompt):
    text = prompt.end()
    return '--- end of the session ---\n' + text if text.strip() else ''


main()
