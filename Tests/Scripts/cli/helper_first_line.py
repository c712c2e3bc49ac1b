garbage first line ((
import sys
print(1/0)
