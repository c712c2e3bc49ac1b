# Endless recursion ends with an error.
async def f(): await f()
try: f().send(None)
except RecursionError as e: print(e)
