"""Files that are named by bytes are named so in errors, too."""
for f in (lambda: open(b"/nope"), lambda: open("/nope"), lambda: open(b"\xc3\xa9", "rb"), lambda: __import__("io").FileIO(b"/nope"), lambda: open(b"/tmp")):
    try: f()
    except OSError as e: print(e, repr(e.filename))
with open(b"/dev/null") as file:
    print(file.name, file.mode)
