# A byte order mark is skipped.
print("bom", "é")
