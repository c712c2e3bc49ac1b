/// "Did you mean: 'x'?": names near a wrong one, as CPython's `Python/suggestions.c` and
/// `traceback._compute_suggestion_error` find them.

private let moveCost = 2
private let caseCost = 1
private let maximumCandidates = 750
private let maximumLength = 40

extension VM {
  /// What is added to the message of an `AttributeError`, `NameError` or `ImportError`.
  func suggestion(for exception: Value, traceback: Value) -> String {
    let storage = exception.storage(ExceptionObject.self)
    if isInstance(exception, .importError) {
      let wrong = storage.field(ExceptionField.importNameFrom).pointee.owned
      if wrong.value.isNoneOrUnbound { return "" }
      guard let found = importSuggestion(storage, wrong.value) else { return "" }
      return ". Did you mean: '\(found)'?"
    }
    let isName = isInstance(exception, .nameError)
    guard isName || isInstance(exception, .attributeError) else { return "" }
    let wrong = storage.field(0).pointee.owned
    guard asStr(wrong.value) != nil else { return "" }
    let name = swiftString(wrong.value)
    let found =
      isName
      ? nameSuggestion(traceback, wrong.value)
      : attributeSuggestion(storage, traceback, wrong.value)
    var text = ""
    if let found { text += ". Did you mean: '\(found)'?" }
    if isName, SysModule.standardLibraryNames.contains(where: { $0.description == name }) {
      text +=
        found == nil
        ? ". Did you forget to import '\(name)'?" : " Or did you forget to import '\(name)'?"
    }
    return text
  }

  private func lastFrame(_ traceback: Value) -> UnsafeMutablePointer<FrameObject>? {
    guard traceback.hasLayout(.traceback) else { return nil }
    var entry = traceback.storage(TracebackObject.self)
    while entry.pointee.next.hasLayout(.traceback) {
      entry = entry.pointee.next.storage(TracebackObject.self)
    }
    return entry.pointee.frame.storage(FrameObject.self)
  }

  private func importSuggestion(
    _ storage: UnsafeMutablePointer<ExceptionObject>, _ wrong: Value
  ) -> String? {
    let module = storage.field(ExceptionField.importName).pointee.owned
    guard asStr(module.value) != nil, asStr(wrong) != nil,
      let modules = asDict(pointee.modules)
    else { return nil }
    do throws(Raised) {
      let found = try dictGet(modules, module.value).owned
      if found.isUnbound { return nil }
      let names = try directory(found.value)
      return closest(wrong, stringList(names.value, hidesUnderscored: !startsUnderscored(wrong)))
    } catch {
      dropRaised()
      return nil
    }
  }

  private func attributeSuggestion(
    _ storage: UnsafeMutablePointer<ExceptionObject>, _ traceback: Value, _ wrong: Value
  ) -> String? {
    let object = storage.field(ExceptionField.attributeErrorObject).pointee.owned
    do throws(Raised) {
      let names = try directory(object.value.isUnbound ? .none : object.value)
      var hides = !startsUnderscored(wrong)
      if hides, let frame = lastFrame(traceback) {
        let locals = try self.locals(ofFrame: frame)
        if let dict = asDict(locals.value), dictGet(dict, interned: name(.self_)) == object.value,
          object.value.isObject
        {
          hides = false
        }
      }
      return closest(wrong, stringList(names.value, hidesUnderscored: hides))
    } catch {
      dropRaised()
      return nil
    }
  }

  private func nameSuggestion(_ traceback: Value, _ wrong: Value) -> String? {
    guard let frame = lastFrame(traceback) else { return nil }
    do throws(Raised) {
      let locals = try self.locals(ofFrame: frame)
      if let dict = asDict(locals.value) {
        let receiver = dictGet(dict, interned: name(.self_)).owned
        if !receiver.isUnbound {
          let found = try lookupAttribute(receiver.value, wrong)
          if !found.isUnbound { return "self." + swiftString(wrong) }
        }
      }
      var names: [[UInt8]] = []
      let globals = frame.globals.owned
      let builtins = frame.builtins.owned
      for namespace in [locals.value, globals.value, builtins.value] {
        guard let dict = asDict(namespace) else { continue }
        var position = 0
        while let (key, _) = dictNext(dict, &position) {
          if asStr(key) != nil { names.append(Array(swiftString(key).utf8)) }
        }
      }
      return closest(wrong, names)
    } catch {
      dropRaised()
      return nil
    }
  }

  private func startsUnderscored(_ name: Value) -> Bool {
    guard let text = asStr(name), text.pointee.count > 0 else { return false }
    return text[codePoint: 0] == 95
  }

  private func stringList(_ list: Value, hidesUnderscored: Bool) -> [[UInt8]] {
    guard let names = asList(list), let items = names.pointee.items else { return [] }
    var result: [[UInt8]] = []
    for index in 0..<names.pointee.count where asStr(items[index]) != nil {
      if hidesUnderscored, startsUnderscored(items[index]) { continue }
      result.append(Array(swiftString(items[index]).utf8))
    }
    return result
  }

  /// The candidate nearest to a wrong name, if near enough.
  func closestName(_ wrong: String, _ candidates: [String]) -> String? {
    let name = string(wrong)
    return closest(name.value, candidates.map { Array($0.utf8) })
  }

  /// The name nearest to a wrong one, if near enough.
  private func closest(_ wrong: Value, _ names: [[UInt8]]) -> String? {
    if names.count >= maximumCandidates { return nil }
    let wrong = Array(swiftString(wrong).utf8)
    var best = Int.max
    var found: [UInt8]?
    for name in names where name != wrong {
      var limit = (wrong.count + name.count + 3) * moveCost / 6
      limit = min(limit, best - 1)
      let distance = levenshteinDistance(wrong, name, limit)
      if distance > limit { continue }
      if found == nil || distance < best {
        found = name
        best = distance
      }
    }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }
}

private func substitutionCost(_ left: UInt8, _ right: UInt8) -> Int {
  if left & 31 != right & 31 { return moveCost }
  if left == right { return 0 }
  func lower(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }
  return lower(left) == lower(right) ? caseCost : moveCost
}

/// The edit distance of two names, or more than `limit` once it is known to be.
private func levenshteinDistance(_ left: [UInt8], _ right: [UInt8], _ limit: Int) -> Int {
  if left == right { return 0 }
  var a = left[...]
  var b = right[...]
  while let first = a.first, first == b.first {
    a = a.dropFirst()
    b = b.dropFirst()
  }
  while let last = a.last, last == b.last {
    a = a.dropLast()
    b = b.dropLast()
  }
  if a.isEmpty || b.isEmpty { return (a.count + b.count) * moveCost }
  if a.count > maximumLength || b.count > maximumLength { return limit + 1 }
  if b.count < a.count { swap(&a, &b) }
  if (b.count - a.count) * moveCost > limit { return limit + 1 }
  let short = Array(a)
  var row: [Int] = []
  for index in 0..<short.count { row.append((index + 1) * moveCost) }
  var result = 0
  var position = 0
  for byte in b {
    var distance = position * moveCost
    result = distance
    position += 1
    var minimum = Int.max
    for index in 0..<short.count {
      let substitute = distance + substitutionCost(byte, short[index])
      distance = row[index]
      let moved = min(result, distance) + moveCost
      result = min(moved, substitute)
      row[index] = result
      minimum = min(minimum, result)
    }
    if minimum > limit { return limit + 1 }
  }
  return result
}
