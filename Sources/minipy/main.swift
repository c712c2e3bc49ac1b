print("minipy")
