from helper_things import T
no_functions_here = T('in helper_second')
also = T('also in helper_second')
