# sys.exit of a SystemExit raises that very one.
import sys
class Leave(SystemExit):
    pass
leave = Leave(4)
try:
    sys.exit(leave)
except SystemExit as error:
    print(error is leave, error.code)
sys.exit(SystemExit(5))
