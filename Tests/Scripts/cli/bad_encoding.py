# A byte that is no UTF-8.
print("ÿ")
