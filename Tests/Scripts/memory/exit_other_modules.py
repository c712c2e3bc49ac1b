# Objects in other modules at exit, and who goes first.
import helper_first
import helper_second
from helper_things import T
helper_first.start()
mine = T('in __main__')
helper_second.given = T('given to second')
helper_first.partner = helper_second
print('end')
