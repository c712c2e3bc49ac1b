/// The `gc` module: the collector's controls and its views of the heap.

extension ModuleDefinition {
  static var gc: ModuleDefinition {
    ModuleDefinition(
      "gc", doc: "Access to the garbage collector of reference cycles.",
      members: gcMembers,
      setUp: { (vm, module) throws(Raised) in
        let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        if vm.pointee.collector.garbage.isUnbound {
          vm.pointee.collector.garbage = vm.newList(capacity: 0).take()
        }
        if vm.pointee.collector.callbacks.isUnbound {
          vm.pointee.collector.callbacks = vm.newList(capacity: 0).take()
        }
        let garbage = vm.internedString("garbage")
        try vm.dictSet(dict, garbage.value, vm.pointee.collector.garbage)
        let callbacks = vm.internedString("callbacks")
        try vm.dictSet(dict, callbacks.value, vm.pointee.collector.callbacks)
      })
  }
}

private func gcMembers() -> [Member] {
  [
    Method("enable()", "Let collections run automatically.") { vm, _ throws(Raised) in
      vm.pointee.collector.isEnabled = true
      return .none
    },
    Method("disable()", "Stop automatic collections.") { vm, _ throws(Raised) in
      vm.pointee.collector.isEnabled = false
      return .none
    },
    Method("isenabled()", "True if collections run automatically.") { vm, _ throws(Raised) in
      Owned(vm.pointee.collector.isEnabled)
    },
    Method("collect(generation=2)", "Collect now; the number of unreachable objects found.") {
      vm, arguments throws(Raised) in
      let generation = try vm.cInt(arguments[0])
      if generation < 0 || generation > 2 { throw vm.valueError("invalid generation") }
      return Owned(Value(small: vm.collect(generation: generation, reason: .manual)))
    },
    Method("get_count()", "The collection counts of the three generations.") {
      vm, _ throws(Raised) in
      let counts = vm.pointee.collector.counts
      return vm.newTuple([
        Value(small: counts.0), Value(small: counts.1), Value(small: counts.2),
      ])
    },
    Method("get_threshold()", "The thresholds of the three generations.") { vm, _ throws(Raised) in
      let thresholds = vm.pointee.collector.thresholds
      return vm.newTuple([
        Value(small: thresholds.0), Value(small: thresholds.1), Value(small: thresholds.2),
      ])
    },
    Method(
      "set_threshold(*args) -> None",
      "Set up to three thresholds; a first one of zero stops automatic collections."
    ) { vm, arguments throws(Raised) in
      let given = arguments[0].storage(TupleObject.self)
      guard (1...3).contains(given.pointee.count) else {
        throw vm.typeError("gc.set_threshold requires 1 to 3 arguments")
      }
      var thresholds = vm.pointee.collector.thresholds
      thresholds.0 = try vm.cIntArgument(given.items[0])
      if given.pointee.count > 1 { thresholds.1 = try vm.cIntArgument(given.items[1]) }
      if given.pointee.count > 2 { thresholds.2 = try vm.cIntArgument(given.items[2]) }
      vm.pointee.collector.thresholds = thresholds
      return .none
    },
    Method("get_objects(generation=None)", "The tracked objects, of one generation or all.") {
      vm, arguments throws(Raised) in try vm.trackedObjects(arguments[0])
    },
    Method("get_referrers(*objs)", "The tracked objects that refer directly to any of these.") {
      vm, arguments throws(Raised) in vm.referrers(arguments[0])
    },
    Method("get_referents(*objs)", "The objects that these refer to directly.") {
      vm, arguments throws(Raised) in vm.referents(arguments[0])
    },
    Method("is_tracked(obj, /)", "True if the collector tracks the object.") {
      vm, arguments throws(Raised) in Owned(vm.isTracked(arguments[0]))
    },
    Method("is_finalized(obj, /)", "True if the object's finaliser has run.") {
      _, arguments throws(Raised) in
      Owned(arguments[0].isObject && arguments[0].object.pointee.flags.contains(.finalized))
    },
    Method("freeze()", "Move all tracked objects to the permanent generation.") {
      vm, _ throws(Raised) in
      vm.populateAll()
      vm.freezeObjects()
      return .none
    },
    Method("unfreeze()", "Move the permanent generation's objects to the oldest one.") {
      vm, _ throws(Raised) in
      vm.unfreezeObjects()
      return .none
    },
    Method("get_freeze_count()", "The number of objects in the permanent generation.") {
      vm, _ throws(Raised) in
      Owned(Value(small: vm.listCount(vm.pointee.collector.heads + 3)))
    },
    Method("get_stats()", "A list of three dictionaries with the generations' statistics.") {
      vm, _ throws(Raised) in
      let result = vm.newList(capacity: 3)
      for stats in vm.pointee.collector.stats {
        let dict = vm.newDict()
        let storage = dict.value.storage(DictObject.self)
        for (name, count) in [
          ("collections", stats.collections), ("collected", stats.collected),
          ("uncollectable", stats.uncollectable),
        ] {
          let key = vm.internedString(name)
          try vm.dictSet(storage, key.value, Value(small: count))
        }
        vm.listAppend(result.value.storage(ListObject.self), dict.value)
      }
      return result
    },
    Method("set_debug(flags, /)", "Set the debugging flags.") { vm, arguments throws(Raised) in
      vm.pointee.collector.debugFlags = try vm.cInt(arguments[0])
      return .none
    },
    Method("get_debug()", "The debugging flags.") { vm, _ throws(Raised) in
      Owned(Value(small: vm.pointee.collector.debugFlags))
    },
    Constant("DEBUG_STATS") { _ in Owned(Value(small: CycleCollector.debugStats)) },
    Constant("DEBUG_COLLECTABLE") { _ in Owned(Value(small: CycleCollector.debugCollectable)) },
    Constant("DEBUG_UNCOLLECTABLE") { _ in Owned(Value(small: CycleCollector.debugUncollectable)) },
    Constant("DEBUG_SAVEALL") { _ in Owned(Value(small: CycleCollector.debugSaveAll)) },
    Constant("DEBUG_LEAK") { _ in Owned(Value(small: 38)) },
  ]
}

extension VM {
  /// Calls the functions in `gc.callbacks` with the phase and a dictionary of figures.
  func runCollectorCallbacks(
    _ phase: String, _ generation: Int, _ collected: Int, _ uncollectable: Int
  ) {
    guard let callbacks = asList(pointee.collector.callbacks), callbacks.pointee.count > 0 else {
      return
    }
    do throws(Raised) {
      let info = newDict()
      let dict = info.value.storage(DictObject.self)
      for (name, count) in [
        ("generation", generation), ("collected", collected), ("uncollectable", uncollectable),
      ] {
        let key = internedString(name)
        try dictSet(dict, key.value, Value(small: count))
      }
      let phaseName = internedString(phase)
      var index = 0
      while index < callbacks.pointee.count {
        let callback = callbacks.pointee.items![index].owned
        do throws(Raised) {
          _ = try call(callback.value, phaseName.value, info.value)
        } catch {
          reportUnraisable(context: callback.value)
        }
        index += 1
      }
    } catch {
      reportUnraisable(context: .none)
    }
  }

  func saveGarbage(_ value: Value) {
    if pointee.collector.garbage.isUnbound {
      pointee.collector.garbage = newList(capacity: 4).take()
    }
    guard let garbage = asList(pointee.collector.garbage), !isEmbeddedDict(value) else { return }
    listAppend(garbage, value)
  }

  /// What is left in `gc.garbage` at the end is a resource warning, and a list under
  /// `DEBUG_UNCOLLECTABLE` (`_PyGC_DumpShutdownStats`).
  func reportGarbageAtShutdown() {
    if isPython2 { return }
    let flags = pointee.collector.debugFlags
    guard flags & CycleCollector.debugSaveAll == 0,
      let garbage = asList(pointee.collector.garbage), garbage.pointee.count > 0
    else { return }
    let lists = flags & CycleCollector.debugUncollectable != 0
    var message = "gc: \(garbage.pointee.count) uncollectable objects at shutdown"
    if !lists { message += "; use gc.set_debug(gc.DEBUG_UNCOLLECTABLE) to list them" }
    withSavedException {
      do throws(Raised) {
        try warn(.resourceWarning, message, fileName: "gc", line: 0, module: "gc")
        if lists { writeToSysStderr("      \(try reprSwift(pointee.collector.garbage))\n") }
      } catch {
        reportUnraisable(message: "Exception ignored in GC shutdown", context: .unbound)
      }
    }
  }

  /// Undoes what a program did to the collector, before the machine runs another.
  func resetCollector() {
    unfreezeObjects()
    pointee.collector.isEnabled = true
    pointee.collector.debugFlags = 0
    pointee.collector.thresholds = (2000, 10, 10)
    releaseField(&pointee.collector.garbage)
    releaseField(&pointee.collector.callbacks)
  }

  func freezeObjects() {
    let heads = pointee.collector.heads
    for generation in 0..<3 {
      mergeList(heads + generation, into: heads + 3)
    }
    pointee.collector.counts = (0, 0, 0)
  }

  func unfreezeObjects() {
    mergeList(pointee.collector.heads + 3, into: pointee.collector.heads + 2)
  }

  // MARK: Debugging output

  func printStatsBefore(_ generation: Int) {
    let heads = pointee.collector.heads
    writeToSysStderr("gc: collecting generation \(generation)...\n")
    writeToSysStderr(
      "gc: objects in each generation: \(listCount(heads)) \(listCount(heads + 1))"
        + " \(listCount(heads + 2))\n")
    writeToSysStderr("gc: objects in permanent generation: \(listCount(heads + 3))\n")
    pointee.collector.startTime = pointee.host.monotonicClock()
  }

  func printStatsAfter(_ collected: Int) {
    let elapsed = max(0, pointee.host.monotonicClock() - pointee.collector.startTime)
    let text = FloatText.format(elapsed, code: UInt8(ascii: "f"), precision: 4, flags: [])
    writeToSysStderr(
      "gc: done, \(collected) unreachable, 0 uncollectable, "
        + "\(String(decoding: text, as: UTF8.self))s elapsed\n")
  }

  func printCollectable(_ list: ContainerPointer) {
    var current = list.pointee.next!
    while current != list {
      let value = Value(current)
      defer { current = current.pointee.next! }
      if isEmbeddedDict(value) { continue }
      writeToSysStderr("gc: collectable <\(typeName(value)) \(addressText(value))>\n")
    }
  }
}
