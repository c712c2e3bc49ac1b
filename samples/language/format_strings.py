"""f-strings: any expression between braces, a conversion, and a format."""
name, price, count = 'tea', 2.5, 3
print(f'{count} x {name} = {count * price:.2f}')
print(f'{name!r} {name.upper():>6} {name:*^9}')
print(f'{price=} {count + 1 = }')
width = 10
print(f'[{price:{width}.1f}] [{price:<{width}}]')
print(f'{{braces}} {"nested " + f"{name!s:.2}"}')
print(f"{'quotes of the same kind': >30}")
