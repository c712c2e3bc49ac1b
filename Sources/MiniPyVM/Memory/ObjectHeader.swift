/// What every heap object begins with.
struct ObjectHeader {
  /// References held anywhere: in objects, registers and native code.
  var count: UInt32
  var flags: ObjectFlags
  /// The object's type. Counted if the type is a heap type. `nil`-like (0) only in free blocks.
  var type: TypePointer
}

struct ObjectFlags: OptionSet, BitwiseCopyable {
  var rawValue: UInt32
  @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// As `OptionSet.contains`, always in line.
  @inline(__always)
  func contains(_ member: ObjectFlags) -> Bool { rawValue & member.rawValue == member.rawValue }

  /// The object has collector links (`ContainerHeader`).
  static let container = ObjectFlags(rawValue: 1 << 0)
  /// Linked into one of the collector's lists.
  static let tracked = ObjectFlags(rawValue: 1 << 1)
  /// `__del__` (or the type's own finaliser) has run; it runs once (PEP 442).
  static let finalized = ObjectFlags(rawValue: 1 << 2)
  /// In the list being collected; `previous` holds the trial count.
  static let collecting = ObjectFlags(rawValue: 1 << 3)
  /// Found unreachable so far in the running collection.
  static let unreachable = ObjectFlags(rawValue: 1 << 4)
  /// An instance of a plain Python class: its attribute word is at `InstanceObject`'s offset.
  static let plainInstance = ObjectFlags(rawValue: 1 << 5)
  /// An interned string.
  static let interned = ObjectFlags(rawValue: 1 << 6)
  /// Being deallocated: weak references to it read as dead.
  static let dying = ObjectFlags(rawValue: 1 << 7)
  /// A block too large for the size classes, with its own links.
  static let large = ObjectFlags(rawValue: 1 << 8)
  /// The `__dict__` of an instance whose attributes CPython keeps in the instance itself: the
  /// instance visits the values, the dictionary does not.
  static let embeddedDict = ObjectFlags(rawValue: 1 << 9)
  /// An embedded dictionary that nobody has asked for: to the collector it is not there.
  static let hiddenDict = ObjectFlags(rawValue: 1 << 10)
  /// The `__dict__` of an instance of a class that keeps its attributes' names in an order of its own
  /// (`TypeObject.attributeOrder`), and not one that Python code put there.
  static let classOrderDict = ObjectFlags(rawValue: 1 << 11)
  /// A dictionary that stands for builtins that are none: it holds them under the key `None`.
  static let foreignBuiltins = ObjectFlags(rawValue: 1 << 12)
  /// An interned string that is a name in a source or in the interpreter: CPython never frees it, and
  /// shows no count of it.
  static let name = ObjectFlags(rawValue: 1 << 13)
  /// Bits 16… hold the block's size class.
  static let sizeClassShift: UInt32 = 16
}

/// What every object begins with that can take part in a reference cycle.
struct ContainerHeader {
  var object: ObjectHeader
  /// The collector's doubly linked list; meaningful while `tracked`.
  var next: UnsafeMutablePointer<ContainerHeader>?
  /// Also holds the trial count while `collecting`, as in CPython's `gc.c`.
  var previous: UnsafeMutablePointer<ContainerHeader>?
}

typealias ContainerPointer = UnsafeMutablePointer<ContainerHeader>

/// How an object's storage is laid out. Subclasses inherit it; each layout has one storage struct.
enum Layout: UInt8 {
  /// `object` and plain classes: nothing but the attribute word, weak list and slots.
  case instance
  case int, float, complex, str, bytes, tuple
  /// An instance of a Python subclass of int, float, complex, str, bytes or tuple:
  /// `WrapperObject`, which holds the exact value.
  case wrapper
  case list, dict, set, frozenset
  case byteArray, memoryView
  case range, slice
  case type, module, function, nativeFunction, boundMethod, code, cell, frame, traceback
  case property, classMethod, staticMethod, superObject
  case memberDescriptor, getSetDescriptor
  case mappingProxy
  case dictView
  /// One layout for all the built-in iterators (`IteratorObject`).
  case iterator
  case generator
  case exception
  case weakReference
  /// A type whose state is a Swift object (`NativeStateObject`): files, structs of the modules.
  case nativeState
  /// `types.GenericAlias`, `types.UnionType`, `TypeVar` and the other typing helpers.
  case typingHelper

  /// The types of this layout have `TypeFlags.ownsAttributes`.
  var ownsAttributes: Bool {
    self == .exception || self == .function || self == .staticMethod || self == .classMethod
  }

  /// False if an object with this layout refers to none but its class, so that its end ends no other.
  var mayRefer: Bool {
    switch self {
    case .int, .float, .complex, .str, .bytes: false
    default: true
    }
  }
}
