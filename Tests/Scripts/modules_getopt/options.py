"""Options of a letter and of words, with values and without; what is not known."""
import getopt


def show(read, line, *known):
    try:
        print(read(line.split(), *known))
    except getopt.GetoptError as error:
        print(type(error).__name__, error, error.args, error.opt)


for read in getopt.getopt, getopt.gnu_getopt:
    for line in ('-a -bvalue -c x y', '-ab value - -c', '--alpha --beta=1 --be 2 rest', '-a -- -b', '-b', '-z',
                 '--al=1', '--beta', '--gam', '--gamma', '--unknown', 'x -a y --alpha', '-:', '--beta= x', '', '--='):
        show(read, line, 'ab:c', ['alpha', 'beta=', 'gamma', 'gamut='])
    show(read, '-a x -b', '+ab')
    show(read, '--one two', '', 'one=')
    show(read, '-a', 'ab', ())
print(getopt.error is getopt.GetoptError, sorted(getopt.__all__))
