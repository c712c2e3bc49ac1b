print("ok")
text = "no end
print(text)
