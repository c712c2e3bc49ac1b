import typing
from typing import *
print(Pattern[str], Match, Dict[str, Pattern[str]])
