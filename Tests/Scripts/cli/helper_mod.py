import sys, os
print(__name__, os.path.basename(__file__), __package__ == '', __spec__.name, [os.path.basename(sys.argv[0])] + sys.argv[1:], sys.path[0] == os.getcwd())
if len(sys.argv) > 1 and sys.argv[1] == 'fail': 1/0
