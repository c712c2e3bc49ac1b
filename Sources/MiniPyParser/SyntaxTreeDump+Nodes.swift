// The fields of each node under CPython's names.

extension DumpNode {
  // MARK: - Statements

  init(_ statement: Statement) {
    let range = statement.range
    switch statement.kind {
    case .functionDef(let definition): self = .of(definition, "FunctionDef", range)
    case .asyncFunctionDef(let definition): self = .of(definition, "AsyncFunctionDef", range)
    case .classDef(let definition): self = .of(definition, range)
    case .return(let value): self = .node("Return", [("value", DumpNode(value))], range)
    case .delete(let targets): self = .node("Delete", [("targets", .of(targets))], range)
    case .assign(let targets, let value):
      self = .node("Assign", [("targets", .of(targets)), ("value", .of(value))], range)
    case .typeAlias(let name, let parameters, let value):
      self = .node(
        "TypeAlias",
        [("name", .of(name)), ("type_params", .of(parameters)), ("value", .of(value))], range)
    case .augAssign(let target, let op, let value):
      self = .node(
        "AugAssign", [("target", .of(target)), ("op", .of(op)), ("value", .of(value))], range)
    case .annAssign(let target, let annotation, let value, let simple):
      self = .node(
        "AnnAssign",
        [
          ("target", .of(target)), ("annotation", .of(annotation)), ("value", DumpNode(value)),
          ("simple", .text(simple ? "1" : "0")),
        ], range)
    case .for(let target, let iterable, let body, let orElse):
      self = .loop("For", target, iterable, body, orElse, range)
    case .asyncFor(let target, let iterable, let body, let orElse):
      self = .loop("AsyncFor", target, iterable, body, orElse, range)
    case .while(let test, let body, let orElse):
      self = .node(
        "While", [("test", .of(test)), ("body", .of(body)), ("orelse", .of(orElse))], range)
    case .if(let test, let body, let orElse):
      self = .node(
        "If", [("test", .of(test)), ("body", .of(body)), ("orelse", .of(orElse))], range)
    case .with(let items, let body):
      self = .node("With", [("items", .of(items)), ("body", .of(body))], range)
    case .asyncWith(let items, let body):
      self = .node("AsyncWith", [("items", .of(items)), ("body", .of(body))], range)
    case .match(let subject, let cases):
      self = .node(
        "Match", [("subject", .of(subject)), ("cases", .list(cases.map(DumpNode.init)))], range)
    case .print(let destination, let values, let endsLine):
      self = .node(
        "Print",
        [
          ("dest", DumpNode(destination)), ("values", .of(values)),
          ("nl", .text(endsLine ? "True" : "False")),
        ], range)
    case .raise(let exception, let cause):
      self = .node("Raise", [("exc", DumpNode(exception)), ("cause", DumpNode(cause))], range)
    case .try(let body, let handlers, let orElse, let finalBody):
      self = .attempt("Try", body, handlers, orElse, finalBody, range)
    case .tryStar(let body, let handlers, let orElse, let finalBody):
      self = .attempt("TryStar", body, handlers, orElse, finalBody, range)
    case .assert(let test, let message):
      self = .node("Assert", [("test", .of(test)), ("msg", DumpNode(message))], range)
    case .import(let names):
      self = .node("Import", [("names", .list(names.map(DumpNode.init)))], range)
    case .importFrom(let module, let names, let level):
      self = .node(
        "ImportFrom",
        [
          ("module", DumpNode(module)), ("names", .list(names.map(DumpNode.init))),
          ("level", .text("\(level)")),
        ], range)
    case .global(let names): self = .node("Global", [("names", .of(names))], range)
    case .nonlocal(let names): self = .node("Nonlocal", [("names", .of(names))], range)
    case .expr(let value): self = .node("Expr", [("value", .of(value))], range)
    case .pass: self = .node("Pass", [], range)
    case .break: self = .node("Break", [], range)
    case .continue: self = .node("Continue", [], range)
    }
  }

  private static func of(
    _ definition: FunctionDefinition, _ name: String, _ range: SourceRange
  ) -> DumpNode {
    .node(
      name,
      [
        ("name", DumpNode(definition.name)), ("args", .of(definition.arguments)),
        ("body", .of(definition.body)), ("decorator_list", .of(definition.decorators)),
        ("returns", DumpNode(definition.returns)),
        ("type_params", .of(definition.typeParameters)),
      ], range)
  }

  private static func of(_ definition: ClassDefinition, _ range: SourceRange) -> DumpNode {
    .node(
      "ClassDef",
      [
        ("name", DumpNode(definition.name)), ("bases", .of(definition.bases)),
        ("keywords", .list(definition.keywords.map(DumpNode.init))),
        ("body", .of(definition.body)), ("decorator_list", .of(definition.decorators)),
        ("type_params", .of(definition.typeParameters)),
      ], range)
  }

  private static func loop(
    _ name: String, _ target: Expression, _ iterable: Expression, _ body: [Statement],
    _ orElse: [Statement], _ range: SourceRange
  ) -> DumpNode {
    .node(
      name,
      [
        ("target", .of(target)), ("iter", .of(iterable)), ("body", .of(body)),
        ("orelse", .of(orElse)),
      ], range)
  }

  private static func attempt(
    _ name: String, _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement],
    _ finalBody: [Statement], _ range: SourceRange
  ) -> DumpNode {
    .node(
      name,
      [
        ("body", .of(body)), ("handlers", .list(handlers.map(DumpNode.init))),
        ("orelse", .of(orElse)), ("finalbody", .of(finalBody)),
      ], range)
  }

  private static func of(_ statements: [Statement]) -> DumpNode {
    .list(statements.map(DumpNode.init))
  }

  private static func of(_ names: [String]) -> DumpNode { .list(names.map { DumpNode($0) }) }

  private static func of(_ items: [WithItem]) -> DumpNode {
    .list(
      items.map {
        .node(
          "withitem",
          [("context_expr", .of($0.context)), ("optional_vars", DumpNode($0.target))], nil)
      })
  }

  private init(_ handler: ExceptHandler) {
    self = .node(
      "ExceptHandler",
      [
        ("type", DumpNode(handler.type)), ("name", DumpNode(handler.name)),
        ("body", .of(handler.body)),
      ], handler.range)
  }

  private init(_ alias: Alias) {
    self = .node(
      "alias", [("name", DumpNode(alias.name)), ("asname", DumpNode(alias.asName))], alias.range)
  }

  private init(_ matchCase: MatchCase) {
    self = .node(
      "match_case",
      [
        ("pattern", DumpNode(matchCase.pattern)),
        ("guard", DumpNode(matchCase.guardExpression)), ("body", .of(matchCase.body)),
      ], nil)
  }

  // MARK: - Expressions

  private static func of(_ expressions: [Expression]) -> DumpNode {
    .list(expressions.map { DumpNode.of($0) })
  }

  static func of(_ expression: Expression) -> DumpNode {
    let range = expression.range
    switch expression.kind {
    case .boolOp(let op, let values):
      let name = op == .and ? "And" : "Or"
      return .node("BoolOp", [("op", .node(name, [], nil)), ("values", .of(values))], range)
    case .namedExpr(let target, let value):
      return .node("NamedExpr", [("target", .of(target)), ("value", .of(value))], range)
    case .binOp(let left, let op, let right):
      return .node(
        "BinOp", [("left", .of(left)), ("op", .of(op)), ("right", .of(right))], range)
    case .unaryOp(let op, let operand):
      return .node("UnaryOp", [("op", .of(op)), ("operand", .of(operand))], range)
    case .lambda(let arguments, let body):
      return .node("Lambda", [("args", .of(arguments)), ("body", .of(body))], range)
    case .ifExp(let test, let body, let orElse):
      return .node(
        "IfExp", [("test", .of(test)), ("body", .of(body)), ("orelse", .of(orElse))], range)
    case .dict(let keys, let values):
      return .node(
        "Dict", [("keys", .list(keys.map { DumpNode($0) })), ("values", .of(values))], range)
    case .set(let elements): return .node("Set", [("elts", .of(elements))], range)
    case .listComp(let element, let generators):
      return .comprehension("ListComp", element, generators, range)
    case .setComp(let element, let generators):
      return .comprehension("SetComp", element, generators, range)
    case .dictComp(let key, let value, let generators):
      return .node(
        "DictComp",
        [("key", .of(key)), ("value", .of(value)), ("generators", .of(generators))], range)
    case .generatorExp(let element, let generators):
      return .comprehension("GeneratorExp", element, generators, range)
    case .await(let value): return .node("Await", [("value", .of(value))], range)
    case .yield(let value): return .node("Yield", [("value", DumpNode(value))], range)
    case .yieldFrom(let value): return .node("YieldFrom", [("value", .of(value))], range)
    case .compare(let left, let operators, let comparators):
      return .node(
        "Compare",
        [
          ("left", .of(left)), ("ops", .list(operators.map { DumpNode.of($0) })),
          ("comparators", .of(comparators)),
        ], range)
    case .call(let function, let arguments, let keywords):
      return .node(
        "Call",
        [
          ("func", .of(function)), ("args", .of(arguments)),
          ("keywords", .list(keywords.map(DumpNode.init))),
        ], range)
    case .formattedValue(let value, let conversion, let specification):
      return .node(
        "FormattedValue",
        [
          ("value", .of(value)),
          ("conversion", .text(conversion.map { "\($0.rawValue)" } ?? "-1")),
          ("format_spec", DumpNode(specification)),
        ], range)
    case .joinedStr(let values): return .node("JoinedStr", [("values", .of(values))], range)
    case .constant(let constant):
      var fields: [(String, DumpNode)] = [("value", .of(constant))]
      if case .string(let literal) = constant, literal.hasUnicodePrefix {
        fields.append(("kind", .text("'u'")))
      }
      return .node("Constant", fields, range)
    case .attribute(let value, let name, let context):
      return .node(
        "Attribute", [("value", .of(value)), ("attr", DumpNode(name)), ("ctx", .of(context))],
        range)
    case .subscript(let value, let index, let context):
      return .node(
        "Subscript", [("value", .of(value)), ("slice", .of(index)), ("ctx", .of(context))], range)
    case .starred(let value, let context):
      return .node("Starred", [("value", .of(value)), ("ctx", .of(context))], range)
    case .name(let name, let context):
      return .node("Name", [("id", DumpNode(name)), ("ctx", .of(context))], range)
    case .list(let elements, let context):
      return .node("List", [("elts", .of(elements)), ("ctx", .of(context))], range)
    case .tuple(let elements, let context):
      return .node("Tuple", [("elts", .of(elements)), ("ctx", .of(context))], range)
    case .openListComp(let element, let generators):
      return .comprehension("ListComp", element, generators, range)
    case .operation(let operation, let values):
      switch operation {
      case .exec:
        return .node(
          "Exec",
          [
            ("body", .of(values[0])), ("globals", .of(values[1])), ("locals", .of(values[2])),
          ], range)
      case .raise:
        return .node(
          "Raise",
          [("type", .of(values[0])), ("inst", .of(values[1])), ("tback", .of(values[2]))], range)
      case .handled: return .node("Handled", [], range)
      }
    case .slice(let lower, let upper, let step):
      return .node(
        "Slice",
        [("lower", DumpNode(lower)), ("upper", DumpNode(upper)), ("step", DumpNode(step))], range)
    }
  }

  private static func comprehension(
    _ name: String, _ element: Expression, _ generators: [Comprehension], _ range: SourceRange
  ) -> DumpNode {
    .node(name, [("elt", .of(element)), ("generators", .of(generators))], range)
  }

  private static func of(_ generators: [Comprehension]) -> DumpNode {
    .list(
      generators.map {
        .node(
          "comprehension",
          [
            ("target", .of($0.target)), ("iter", .of($0.iterable)), ("ifs", .of($0.conditions)),
            ("is_async", .text($0.isAsync ? "1" : "0")),
          ], nil)
      })
  }

  private init(_ keyword: Keyword) {
    self = .node(
      "keyword", [("arg", DumpNode(keyword.name)), ("value", .of(keyword.value))], keyword.range)
  }

  // MARK: - Parameters

  private static func of(_ arguments: Arguments) -> DumpNode {
    .node(
      "arguments",
      [
        ("posonlyargs", .list(arguments.positionalOnly.map { DumpNode.of($0) })),
        ("args", .list(arguments.arguments.map { DumpNode.of($0) })),
        ("vararg", .of(arguments.variadic)),
        ("kwonlyargs", .list(arguments.keywordOnly.map { DumpNode.of($0) })),
        ("kw_defaults", .list(arguments.keywordDefaults.map { DumpNode($0) })),
        ("kwarg", .of(arguments.keywordVariadic)), ("defaults", .of(arguments.defaults)),
      ], nil)
  }

  private static func of(_ argument: Argument?) -> DumpNode {
    guard let argument else { return .missing }
    return .node(
      "arg", [("arg", DumpNode(argument.name)), ("annotation", DumpNode(argument.annotation))],
      argument.range)
  }

  private static func of(_ parameters: [TypeParameter]) -> DumpNode {
    .list(
      parameters.map {
        switch $0.kind {
        case .typeVar(let name, let bound, let value):
          .node(
            "TypeVar",
            [
              ("name", DumpNode(name)), ("bound", DumpNode(bound)),
              ("default_value", DumpNode(value)),
            ], $0.range)
        case .typeVarTuple(let name, let value):
          .node(
            "TypeVarTuple", [("name", DumpNode(name)), ("default_value", DumpNode(value))],
            $0.range)
        case .paramSpec(let name, let value):
          .node(
            "ParamSpec", [("name", DumpNode(name)), ("default_value", DumpNode(value))], $0.range)
        }
      })
  }

  // MARK: - Patterns

  private init(_ pattern: Pattern) {
    let range = pattern.range
    switch pattern.kind {
    case .matchValue(let value): self = .node("MatchValue", [("value", .of(value))], range)
    case .matchSingleton(let value):
      self = .node("MatchSingleton", [("value", .of(value))], range)
    case .matchSequence(let patterns):
      self = .node("MatchSequence", [("patterns", .of(patterns))], range)
    case .matchMapping(let keys, let patterns, let rest):
      self = .node(
        "MatchMapping",
        [("keys", .of(keys)), ("patterns", .of(patterns)), ("rest", DumpNode(rest))], range)
    case .matchClass(let value, let patterns, let names, let keywordPatterns):
      self = .node(
        "MatchClass",
        [
          ("cls", .of(value)), ("patterns", .of(patterns)), ("kwd_attrs", .of(names)),
          ("kwd_patterns", .of(keywordPatterns)),
        ], range)
    case .matchStar(let name): self = .node("MatchStar", [("name", DumpNode(name))], range)
    case .matchAs(let inner, let name):
      self = .node(
        "MatchAs",
        [("pattern", inner.map { DumpNode($0) } ?? .missing), ("name", DumpNode(name))], range)
    case .matchOr(let patterns): self = .node("MatchOr", [("patterns", .of(patterns))], range)
    }
  }

  private static func of(_ patterns: [Pattern]) -> DumpNode {
    .list(patterns.map { DumpNode($0) })
  }

  // MARK: - Operators and contexts

  private static func of(_ context: ExpressionContext) -> DumpNode {
    switch context {
    case .load: .node("Load", [], nil)
    case .store: .node("Store", [], nil)
    case .del: .node("Del", [], nil)
    }
  }

  private static func of(_ op: UnaryOperator) -> DumpNode {
    switch op {
    case .invert: .node("Invert", [], nil)
    case .not: .node("Not", [], nil)
    case .uAdd: .node("UAdd", [], nil)
    case .uSub: .node("USub", [], nil)
    }
  }

  private static func of(_ op: BinaryOperator) -> DumpNode {
    switch op {
    case .add: .node("Add", [], nil)
    case .sub: .node("Sub", [], nil)
    case .mult: .node("Mult", [], nil)
    case .matMult: .node("MatMult", [], nil)
    case .div: .node("Div", [], nil)
    case .mod: .node("Mod", [], nil)
    case .pow: .node("Pow", [], nil)
    case .lShift: .node("LShift", [], nil)
    case .rShift: .node("RShift", [], nil)
    case .bitOr: .node("BitOr", [], nil)
    case .classicDiv: .node("Div", [], nil)
    case .bitXor: .node("BitXor", [], nil)
    case .bitAnd: .node("BitAnd", [], nil)
    case .floorDiv: .node("FloorDiv", [], nil)
    }
  }

  private static func of(_ op: ComparisonOperator) -> DumpNode {
    switch op {
    case .eq: .node("Eq", [], nil)
    case .notEq: .node("NotEq", [], nil)
    case .lt: .node("Lt", [], nil)
    case .ltE: .node("LtE", [], nil)
    case .gt: .node("Gt", [], nil)
    case .gtE: .node("GtE", [], nil)
    case .is: .node("Is", [], nil)
    case .isNot: .node("IsNot", [], nil)
    case .in: .node("In", [], nil)
    case .notIn: .node("NotIn", [], nil)
    }
  }
}
