import MiniPyParser

// MARK: - The analysis

extension SymbolTableBuilder {
  /// Decides for each name of a scope and of those within where it lives (CPython:
  /// `analyze_block`).
  func analyze(_ scope: Scope) throws(CompileError) {
    if scope.isFunctionLike, scope.kind != .comprehension { scope.settleOrder() }
    for symbol in scope.order { try resolve(symbol, scope) }
    for child in scope.children { try analyze(child) }
  }

  func resolve(_ symbol: Symbol, _ scope: Scope) throws(CompileError) {
    let name = symbol.name
    if symbol.flags.contains(.global) {
      symbol.place = .globalExplicit
      return
    }
    if symbol.flags.contains(.nonlocal) {
      let isImplicit = scope.kind == .comprehension || scope.kind == .generatorExpression
      let range = symbol.declaration ?? SourceRange(line: 0, column: 0, endLine: 0, endColumn: 0)
      if scope.kind == .module {
        throw error("nonlocal declaration not allowed at module level", range)
      }
      guard let owner = lookUp(name, from: scope) else {
        throw error("no binding for nonlocal '\(name)' found", range)
      }
      if owner.kind == .class {
        useFromClass(name, owner, symbol, scope)
        return
      }
      guard let bound = owner.symbols[name] else { return }
      if bound.flags.contains(.typeParameter), !isImplicit {
        throw error("nonlocal binding not allowed for type parameter '\(name)'", range)
      }
      capture(bound, owner, from: scope, symbol)
      return
    }
    if symbol.isBound {
      symbol.place = .local
      return
    }
    // What the class binds is looked for there, then among the globals: not in functions around.
    if let seen = scope.seenClass?.symbols[name] {
      if seen.flags.contains(.global) {
        symbol.place = .globalExplicit
        return
      }
      if seen.isBound, !seen.flags.contains(.nonlocal) {
        symbol.place = .globalImplicit
        return
      }
    }
    guard let owner = lookUp(name, from: scope) else {
      symbol.place = isDeclaredGlobal(name, from: scope) ? .globalExplicit : .globalImplicit
      return
    }
    if owner.kind == .class {
      useFromClass(name, owner, symbol, scope)
      return
    }
    guard let bound = owner.symbols[name] else { return }
    capture(bound, owner, from: scope, symbol)
  }

  /// `__class__` and `__classdict__` come from the class around.
  private func useFromClass(_ name: String, _ owner: Scope, _ symbol: Symbol, _ scope: Scope) {
    if name == "__class__" { owner.needsClassCell = true } else { owner.needsClassDict = true }
    markFree(name, from: scope, to: owner)
    if scope.unit === owner {
      symbol.place = .globalImplicit
    } else {
      symbol.place = scope.kind == .comprehension ? .enclosing : .free
    }
  }

  /// The enclosing scope that binds a name, as seen from the scopes within.
  func lookUp(_ name: String, from scope: Scope) -> Scope? {
    var current = scope.parent
    while let candidate = current {
      switch candidate.kind {
      case .module: return nil
      case .class:
        if name == "__class__" || name == "__classdict__" { return candidate }
      default:
        if let symbol = candidate.symbols[name] {
          if symbol.flags.contains(.global) { return nil }
          if symbol.isBound, !symbol.flags.contains(.nonlocal) { return candidate }
        }
      }
      current = candidate.parent
    }
    return nil
  }

  /// Whether the lookup ended at a function that declares the name global.
  func isDeclaredGlobal(_ name: String, from scope: Scope) -> Bool {
    var current = scope.parent
    while let candidate = current, candidate.kind != .module {
      if candidate.kind != .class, let symbol = candidate.symbols[name] {
        if symbol.flags.contains(.global) { return true }
      }
      current = candidate.parent
    }
    return false
  }

  func capture(_ bound: Symbol, _ owner: Scope, from scope: Scope, _ symbol: Symbol) {
    if scope.unit === owner.unit {
      symbol.place = .enclosing
      return
    }
    bound.isCell = true
    markFree(bound.name, from: scope, to: owner)
    symbol.place = scope.kind == .comprehension ? .enclosing : .free
  }

  /// Notes a free variable in all units between the scope that needs it and its owner.
  func markFree(_ name: String, from scope: Scope, to owner: Scope) {
    var current: Scope? = scope
    while let step = current, step.unit !== owner.unit {
      if step.kind != .comprehension { step.freeNames.insert(name) }
      current = step.parent
    }
  }

  // MARK: exec

  /// Refuses `exec` in functions where it could change what a name of an inner function means
  /// (`check_unoptimized` of 2.7).
  func refuseExecAroundFreeNames() throws(CompileError) {
    for (scope, range) in execRanges where scope.isFunctionLike {
      let containsFree = scope.children.contains(where: usesOuterNames)
      if !containsFree, !(scope.isNested && needsOuterNames(scope)) { continue }
      throw CompileError(
        "unqualified exec is not allowed in function '\(scope.name)' it "
          + (containsFree
            ? "contains a nested function with free variables" : "is a nested function"),
        line: range.line, offset: 0, endLine: 0, endOffset: 0)
    }
  }

  private func usesOuterNames(_ scope: Scope) -> Bool {
    scope.kind != .comprehension && needsOuterNames(scope)
      || scope.children.contains(where: usesOuterNames)
  }

  private func needsOuterNames(_ scope: Scope) -> Bool {
    scope.order.contains { symbol in
      switch symbol.place {
      case .free, .globalImplicit: return true
      default: return false
      }
    }
  }
}
