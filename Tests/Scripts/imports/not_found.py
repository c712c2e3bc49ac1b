# A module that is not there.
print('start')
import no_such_module_here
