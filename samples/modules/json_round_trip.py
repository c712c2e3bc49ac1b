"""JSON: text from values and back."""
import json

value = {'name': 'Ada', 'born': 1815, 'tags': ['maths', None, True], 'height': 1.65, 'ö': 'é'}
text = json.dumps(value)
print(text)
print(json.loads(text) == value, json.dumps(value, ensure_ascii=False, sort_keys=True))
print(json.dumps({'a': [1, {'b': 2}]}, indent=2))
print(json.dumps([1, 2], separators=(',', ':')), json.loads('[1.0, 1e2, "\\u0041", -0]'))
for wrong in (lambda: json.loads('[1, 2'), lambda: json.loads("{'a': 1}"), lambda: json.dumps({1, 2})):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
