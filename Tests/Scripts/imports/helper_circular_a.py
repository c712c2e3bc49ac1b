print('a starts')
import helper_circular_b
a = 'a done'
