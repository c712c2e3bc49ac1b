"""Assignment binds a name to an object; it never copies.

Two names can be bound to one list. A change made through one name shows through the other, while a
new assignment only moves the name.
"""
basket = ['apple']
same = basket
same.append('pear')
print(basket, same is basket)

same = ['plum']
print(basket, same, same is basket)

copied = basket[:]
copied.append('fig')
print(basket, copied)
