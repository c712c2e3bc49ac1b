typealias TypePointer = UnsafeMutablePointer<TypeObject>

/// A class: built-in or made by a `class` statement.
///
/// Special methods are not slots: `__add__` of a built-in is an ordinary native method in its
/// dictionary, found through `lookupSpecial`, which caches the answer in `specials`. One mechanism
/// serves built-ins, Python classes and mixtures of them.
struct TypeObject {
  var header: ContainerHeader
  let vm: VM
  /// `nil` for `object` only.
  var base: TypePointer?
  /// `__name__`, `__qualname__`: strings. `bases`, `mro`: tuples. `dict`: the class dictionary.
  var name: Value
  var qualifiedName: Value
  var bases: Value
  var mro: Value
  var dict: Value
  /// Changes whenever the class or a base changes in a way that a cache could notice. Never reused.
  var version: UInt64
  var flags: TypeFlags
  var layout: Layout
  /// For `Layout.wrapper`: the layout of the wrapped exact value.
  var wrappedLayout: Layout
  /// Bytes of an instance, without inline attribute values.
  var basicSize: Int
  /// Offset of the attribute word (shape pointer, or dictionary pointer | 1), or 0.
  var attributesOffset: Int
  /// Offset of the head of the weak-reference list, or 0.
  var weakListOffset: Int
  /// Slots of `__slots__`: offset of the first and number of them, own and inherited.
  var slotsOffset: Int
  var slotCount: Int
  /// The shape of an instance without attributes; `nil` until first used.
  var rootShape: ShapePointer?
  /// The names of the instances' own attributes in the order in which they were first stored (or deleted)
  /// in any instance, as CPython's shared keys; counted.
  var attributeOrder: UnsafeMutablePointer<Value>? = nil
  var attributeOrderCount = 0
  /// Shape trees that only older instances use, linked by `nextSibling`.
  var retiredShapes: ShapePointer?
  /// Inline attribute values that new instances get.
  var inlineCapacity: Int
  /// How many more names of attributes the class may learn before an instance with a new one gets a
  /// dictionary of its own. Each instance made takes one away, but for the last (CPython: `dk_usable`
  /// of the shared keys).
  var attributeRoom: UInt8 = 30
  /// `SpecialName`-indexed borrowed values (`absent`: none), valid while
  /// `specialsVersion == version`; `nil` until first used.
  var specials: UnsafeMutablePointer<Value>?
  var specialsVersion: UInt64
  /// When the class was linked to its bases, among all classes.
  var serial: UInt64 = 0
  var subclasses = SubclassList()
  /// Head of the list of weak references to the class itself.
  var weakList: WeakReferencePointer?
  /// Declaration of a built-in type; its dictionary is filled at first use.
  var definition: Unmanaged<TypeDefinition>?
  /// Number of the next element produced by the native `__next__` of this type, if it has one.
  var nativeNext: NativeAccess?
}

/// Produces an iterator's next element (a new reference), or unbound at the end.
typealias NativeNext = (VM, Value) throws(Raised) -> Owned

struct TypeFlags: OptionSet, BitwiseCopyable {
  var rawValue: UInt32
  @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// As `OptionSet.contains`, always in line.
  @inline(__always)
  func contains(_ member: TypeFlags) -> Bool { rawValue & member.rawValue == member.rawValue }

  /// Made at run time (a `class` statement, `type(…)`): counted by its instances, mutable.
  static let heapType = TypeFlags(rawValue: 1 << 0)
  /// May be a base class.
  static let baseType = TypeFlags(rawValue: 1 << 1)
  /// Instances have collector links.
  static let container = TypeFlags(rawValue: 1 << 2)
  /// Some class of the MRO defines `__del__`.
  static let hasFinalizer = TypeFlags(rawValue: 1 << 3)
  /// A subclass of `BaseException`.
  static let exception = TypeFlags(rawValue: 1 << 4)
  /// Instances are metaclasses' instances, i.e. this is `type` or a subclass of it.
  static let metaclass = TypeFlags(rawValue: 1 << 5)
  /// The dictionary has been filled from the definition.
  static let populated = TypeFlags(rawValue: 1 << 6)
  /// `object.__getattribute__` applies (no override in the MRO): inline caches may be used.
  static let genericGetAttribute = TypeFlags(rawValue: 1 << 7)
  /// `object.__setattr__` and `__delattr__` apply.
  static let genericSetAttribute = TypeFlags(rawValue: 1 << 8)
  /// `__getattr__` is defined in the MRO.
  static let hasGetAttr = TypeFlags(rawValue: 1 << 9)
  /// Calling the class makes a plain instance (`object.__new__`, `type.__call__`, concrete) and
  /// runs its `__init__`.
  static let plainConstructor = TypeFlags(rawValue: 1 << 15)
  /// These flags are up to date for `version`.
  static let attributeFlagsKnown = TypeFlags(rawValue: 1 << 10)
  /// `__abstractmethods__` is not empty: the class cannot be instantiated.
  static let abstract = TypeFlags(rawValue: 1 << 11)
  static let sequencePattern = TypeFlags(rawValue: 1 << 12)
  static let mappingPattern = TypeFlags(rawValue: 1 << 13)
  /// CPython writes this class in Python, so that messages name it without its module.
  static let pythonClass = TypeFlags(rawValue: 1 << 16)
  /// Instances cannot be made by calling the type.
  static let noConstructor = TypeFlags(rawValue: 1 << 14)
  /// Made at run time, but native in CPython: not to be changed, and named with its module.
  static let sealed = TypeFlags(rawValue: 1 << 17)
  /// The fields of an instance stay when the collector breaks cycles: they never change, and native code
  /// relies on them (CPython's types without `tp_clear`).
  static let unchanging = TypeFlags(rawValue: 1 << 18)
  /// The storage visits and releases the attributes itself, among what else it has: they are neither the
  /// first that goes nor the first that is seen.
  static let ownsAttributes = TypeFlags(rawValue: 1 << 19)
}

// MARK: - Declaring a built-in type

/// The declaration of a built-in type: everything about it in one place.
final class TypeDefinition: @unchecked Sendable {
  let name: StaticString
  let doc: StaticString?
  let module: StaticString
  let base: BuiltinType
  let layout: Layout
  let size: Int
  let flags: TypeFlags
  /// Instances have an attribute word (`__dict__`), placed after the storage.
  let hasAttributes: Bool
  /// Offset of the attribute word, if it lies within the storage, else 0.
  let attributesOffset: Int
  /// Instances have a weak list, placed after the storage and the attribute word.
  let hasWeakList: Bool
  /// Offset of the weak list, if it lies within the storage, else 0.
  let weakListOffset: Int
  /// Number of counted words behind the storage, and where they begin (`fields(of:)`).
  let fieldCount: Int
  let fieldsOffset: Int
  let next: NativeNext?
  /// Instances have fields that those of the base have not, though the storage is the same: two such
  /// types cannot be bases of one class.
  var hasOwnFields = false
  /// The type is none of `BuiltinType`: a module makes it at first use.
  var isDeclaredByModule = false
  /// Where a machine has that type among its native types.
  var place = 0
  /// Makes the members; called once, at the first look into the type's dictionary.
  let members: () -> [Member]

  /// - Parameters:
  ///   - size: bytes of the layout's storage.
  ///   - fields: counted words that instances have behind it, as if they came from `__slots__`;
  ///     the machine visits and releases them.
  init(
    _ name: StaticString, doc: StaticString? = nil, module: StaticString = "builtins",
    base: BuiltinType = .object, layout: Layout, size: Int, flags: TypeFlags = [],
    hasAttributes: Bool = false, attributesOffset: Int = 0, weakListOffset: Int = 0,
    fields: Int = 0, hasWeakList: Bool = false, next: NativeNext? = nil,
    members: @escaping () -> [Member] = { [] }
  ) {
    self.name = name
    self.doc = doc
    self.module = module
    self.base = base
    self.layout = layout
    // The counted words follow the layout's storage.
    let word = MemoryLayout<Value>.stride
    let start = fields > 0 ? (size + word - 1) & ~(word - 1) : size
    fieldCount = fields
    fieldsOffset = start
    self.size = start + fields * word
    self.flags = flags
    self.hasAttributes = hasAttributes
    self.attributesOffset = attributesOffset
    self.weakListOffset = weakListOffset
    self.hasWeakList = hasWeakList
    self.next = next
    self.members = members
  }
}

/// A native function's body: borrowed arguments, bound in the signature's order.
typealias NativeBody = (VM, Arguments) throws(Raised) -> Owned
typealias NativeGetter = (VM, Value) throws(Raised) -> Owned
/// The new value is unbound for deletion.
typealias NativeSetter = (VM, Value, Value) throws(Raised) -> Void

/// One entry of a built-in type's or module's dictionary.
enum Member {
  /// An instance method; the signature begins with the name: `pop(self, index=-1, /)`.
  ///
  /// What CPython shows as `__text_signature__` may stand after the declared parameters if it differs:
  /// `count(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)`, or `-> None`.
  /// The text of a type is that of its `__new__`, or of its `__init__` if that takes parameters.
  case method(NativeFunction)
  case classMethod(NativeFunction)
  case staticMethod(NativeFunction)
  /// A computed attribute (`getset_descriptor`, or `member_descriptor` if CPython reads a field).
  case property(NativeProperty)
  /// Any constant (`__hash__ = None`, `__match_args__`).
  case constant(StaticString, (VM) -> Owned)
  /// A special method of the base that CPython's static types name as their own: the same function
  /// under this type's name.
  case inherited(StaticString)

  /// The plain access to attributes of a static type that fills `tp_getattro`: no other base's
  /// `__getattribute__` comes before it.
  static var ownGetAttribute: Member { .inherited("__getattribute__") }

  /// The orderings of a static type that fills `tp_richcompare` for equality alone.
  static var ownOrderings: [Member] {
    [.inherited("__lt__"), .inherited("__le__"), .inherited("__gt__"), .inherited("__ge__")]
  }
}

/// `Method("append(self, object, /)", "doc") { vm, arguments throws(Raised) in … }`
func Method(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ signature: StaticString, _ doc: StaticString? = nil, _ body: @escaping NativeBody
) -> Member { .method(NativeFunction(signature, doc, body)) }

/// A method declared as another one.
func Method(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ text: DeclarationText, _ doc: StaticString? = nil, _ body: @escaping NativeBody
) -> Member { .method(NativeFunction(text, doc, body)) }

func ClassMethod(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ signature: StaticString, _ doc: StaticString? = nil, _ body: @escaping NativeBody
) -> Member { .classMethod(NativeFunction(signature, doc, body)) }

func StaticMethod(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ signature: StaticString, _ doc: StaticString? = nil, _ body: @escaping NativeBody
) -> Member { .staticMethod(NativeFunction(signature, doc, body)) }

func Property(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ name: StaticString, _ doc: StaticString? = nil, get: @escaping NativeGetter,
  set: NativeSetter? = nil
) -> Member { .property(NativeProperty(name, doc, get, set)) }

/// A property that CPython keeps in a field of the object: a `member_descriptor`.
func Field(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ name: StaticString, _ doc: StaticString? = nil, get: @escaping NativeGetter,
  set: NativeSetter? = nil
) -> Member { .property(NativeProperty(name, doc, get, set, isField: true)) }

func Constant(  // swift-format-ignore: AlwaysUseLowerCamelCase
  _ name: StaticString, _ value: @escaping (VM) -> Owned
) -> Member { .constant(name, value) }

final class NativeProperty {
  let name: StaticString
  let doc: StaticString?
  let get: NativeAccess
  let set: NativeSetter?
  /// Shown as a `member_descriptor`, with its words.
  let isField: Bool

  init(
    _ name: StaticString, _ doc: StaticString?, _ get: @escaping NativeGetter,
    _ set: NativeSetter?, isField: Bool = false
  ) {
    self.isField = isField
    self.name = name
    self.doc = doc
    self.get = NativeAccess(get)
    self.set = set
  }
}

extension TypeObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.dict)
    visit(storage.pointee.mro)
    visit(storage.pointee.bases)
    if let base = storage.pointee.base { visit(Value(base)) }
    visit(storage.pointee.name)
    visit(storage.pointee.qualifiedName)
  }
}

/// One entry of the machine's cache of attribute lookups on classes.
struct MethodCacheEntry: BitwiseCopyable {
  /// The class version; 0 for an empty entry.
  var version: UInt64
  /// The interned name, counted.
  var name: Value
  /// What was found (unbound: nothing), borrowed.
  var value: Value
  /// For plain data, which may be replaced: the class dictionary and the entry that hold it.
  var holder: UnsafeMutablePointer<DictObject>?
  var index: Int

  static let count = 2048
}
