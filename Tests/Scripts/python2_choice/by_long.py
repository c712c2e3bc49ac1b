print(10L)
