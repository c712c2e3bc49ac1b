print(sep=",", "a")
