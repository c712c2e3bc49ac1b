/// The documentation of special methods: the same for every built-in type that has one, as CPython
/// gives it from its table of slots (`slotdefs` in `Objects/typeobject.c`). `help()` shows it for each
/// special method that a class overrides without words of its own.

private let slotTexts: [(name: StaticString, text: StaticString)] = [
  ("__abs__", "abs(self)"),
  ("__bool__", "True if self else False"),
  ("__buffer__", "Return a buffer object that exposes the underlying memory of the object."),
  ("__call__", "Call self as a function."),
  ("__contains__", "Return bool(key in self)."),
  ("__del__", "Called when the instance is about to be destroyed."),
  ("__delattr__", "Implement delattr(self, name)."),
  ("__delete__", "Delete an attribute of instance."),
  ("__delitem__", "Delete self[key]."),
  ("__divmod__", "Return divmod(self, value)."),
  ("__float__", "float(self)"),
  ("__get__", "Return an attribute of instance, which is of type owner."),
  ("__getattribute__", "Return getattr(self, name)."),
  ("__getitem__", "Return self[key]."),
  ("__hash__", "Return hash(self)."),
  (
    "__index__",
    "Return self converted to an integer, if self is suitable for use as an index into a list."
  ),
  ("__init__", "Initialize self.  See help(type(self)) for accurate signature."),
  ("__int__", "int(self)"),
  ("__invert__", "~self"),
  ("__iter__", "Implement iter(self)."),
  ("__len__", "Return len(self)."),
  ("__neg__", "-self"),
  ("__next__", "Implement next(self)."),
  ("__pos__", "+self"),
  ("__pow__", "Return pow(self, value, mod)."),
  ("__rdivmod__", "Return divmod(value, self)."),
  (
    "__release_buffer__",
    "Release the buffer object that exposes the underlying memory of the object."
  ),
  ("__repr__", "Return repr(self)."),
  ("__rpow__", "Return pow(value, self, mod)."),
  ("__set__", "Set an attribute of instance to value."),
  ("__setattr__", "Implement setattr(self, name, value)."),
  ("__setitem__", "Set self[key] to value."),
  ("__str__", "Return str(self)."),
]

/// The operators of slots with two operands, by the method's name without its underscores.
private let slotOperators: [(name: StaticString, sign: StaticString)] = [
  ("add", "+"), ("sub", "-"), ("mul", "*"), ("matmul", "@"), ("mod", "%"), ("truediv", "/"),
  ("floordiv", "//"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("xor", "^"), ("or", "|"),
  ("lt", "<"), ("le", "<="), ("eq", "=="), ("ne", "!="), ("gt", ">"), ("ge", ">="),
]

/// What the special method `name` of a built-in type is documented as; `nil` for other names.
///
/// - Parameter isSequence: the method is one of the in-place `+` and `*` of sequences, which CPython
///   words otherwise.
func slotDocumentation(_ name: String, isSequence: Bool) -> String? {
  for entry in slotTexts where name == entry.name.description { return entry.text.description }
  for entry in slotOperators {
    let base = entry.name.description
    let sign = entry.sign.description
    if name == "__\(base)__" { return "Return self\(sign)value." }
    if name == "__r\(base)__" { return "Return value\(sign)self." }
    if name == "__i\(base)__" {
      return isSequence ? "Implement self\(sign)=value." : "Return self\(sign)=value."
    }
  }
  return nil
}
