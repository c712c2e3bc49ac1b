print('b starts')
import helper_circular_a
try: helper_circular_a.a
except AttributeError as e: print(str(e).split(' (')[0])
try: from helper_circular_a import a
except ImportError as e: print(str(e).split(' (most')[0])
b = 'b done'
