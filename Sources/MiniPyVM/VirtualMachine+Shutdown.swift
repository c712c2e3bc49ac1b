/// The end of a machine, as CPython's `Py_FinalizeEx`: functions registered with `atexit`, a
/// collection, the modules, and what they leave.

extension VM {
  /// The end of the program.
  ///
  /// - Returns: false if standard output could not be flushed.
  func shutDown() -> Bool {
    if pointee.isShuttingDown { return true }
    releaseField(&pointee.sessionDict)
    runAtExit()
    var isFlushed = flushStandardStreams()
    pointee.isShuttingDown = true
    // This collection obeys `gc.disable()`; those below do not.
    if pointee.collector.isEnabled { collect(generation: 2, reason: .manual) }
    finalizeModules()
    if !flushStandardStreams() { isFlushed = false }
    return isFlushed
  }

  /// Takes the modules apart (`finalize_modules`). In order: names in `sys` and `builtins` where
  /// programs leave values; the entries of `sys.modules`, so that a module whose dictionary nobody
  /// else holds dies at once; what the program put into `builtins`; a collection; the modules that
  /// are alive still, those imported last first; `sys` and `builtins`; a collection.
  private func finalizeModules() {
    guard let modules = asDict(pointee.modules) else { return }
    clearSpecialNames()
    if !isPython2 { keepWarningFilters() }
    if isPython2 {
      python2ClearModules(modules)
      return
    }
    var weak = OwnedList()
    var position = 0
    while let (name, module) = dictNext(modules, &position) {
      guard module.hasLayout(.module) else { continue }
      weak.append(newWeakReference(to: module))
      let key = name.owned
      assignNone(modules, key.value)
    }
    dictClear(modules)
    restoreBuiltins()
    collect(generation: 2, reason: .shutdown)
    reportGarbageAtShutdown()
    var index = weak.count
    while index > 0 {
      index -= 1
      let referent = liveReferent(weak[index].storage(WeakReferenceObject.self))
      if referent.isUnbound { continue }
      let module = referent.owned
      let dict = module.value.storage(ModuleObject.self).pointee.dict.owned
      if dict.value == pointee.sysDict || dict.value == pointee.builtins { continue }
      if let storage = asDict(dict.value) { clearModuleDict(storage) }
      _ = module.value
    }
    if let sys = asDict(pointee.sysDict) { clearModuleDict(sys) }
    if let builtins = asDict(pointee.builtins) { clearModuleDict(builtins) }
    dictClear(modules)
    collect(generation: 2, reason: .shutdown)
  }

  /// Brings `builtins` back to what it was at the start; the program's values in it die.
  func restoreBuiltins() {
    guard let builtins = asDict(pointee.builtins), !pointee.builtinsAtStart.isUnbound else {
      return
    }
    withSavedException {
      do throws(Raised) {
        let old = try dictCopy(builtins)
        dictClear(builtins)
        try dictUpdate(builtins, pointee.builtinsAtStart)
        _ = old.value
      } catch {
        dropRaised()
      }
    }
  }

  /// `_PyModule_ClearDict`: names with one leading underscore first, then the others but
  /// `__builtins__`, each set to `None`.
  func clearModuleDict(_ dict: UnsafeMutablePointer<DictObject>) {
    for pass in 0..<2 {
      var index = 0
      while index < dict.pointee.entryCount {
        let entry = dict.pointee.entries![index]
        index += 1
        guard !entry.key.isUnbound, !entry.value.isNone, let name = asStr(entry.key) else {
          continue
        }
        let isPrivate =
          name.pointee.count > 0 && name[codePoint: 0] == 0x5F
          && !(name.pointee.count > 1 && name[codePoint: 1] == 0x5F)
        if pass == 0 ? !isPrivate : entry.key == self.name(.builtins) { continue }
        let key = entry.key.owned
        assignNone(dict, key.value)
      }
    }
  }

  /// Sets an entry to `None`; what that runs cannot fail the caller.
  private func assignNone(_ dict: UnsafeMutablePointer<DictObject>, _ key: Value) {
    withSavedException {
      do throws(Raised) {
        try dictSet(dict, key, .none)
      } catch {
        dropRaised()
      }
    }
  }

  /// Releases everything the machine itself holds, so that only leaks are left.
  func releaseRoots() {
    pointee.isReleasingRoots = true
    releaseField(&pointee.raised)
    releaseField(&pointee.handled)
    releaseField(&pointee.warnings.keptFilters)
    releaseField(&pointee.context)
    releaseField(&pointee.asyncGeneratorHooks.first)
    releaseField(&pointee.asyncGeneratorHooks.finalizer)
    if let modules = asDict(pointee.modules) { DictObject.clearReferences(modules, self) }
    if let sys = asDict(pointee.sysDict) { clearModuleDict(sys) }
    if let builtins = asDict(pointee.builtins) { DictObject.clearReferences(builtins, self) }
    if let sys = asDict(pointee.sysDict) { DictObject.clearReferences(sys, self) }
    releaseField(&pointee.builtinsAtStart)
    releaseField(&pointee.collector.callbacks)
    // What the collections below find is saved no more.
    pointee.collector.debugFlags = 0
    releaseField(&pointee.collector.garbage)
    releaseField(&pointee.modules)
    releaseField(&pointee.sysDict)
    releaseField(&pointee.builtins)
    clearMethodCache()
    releaseField(&pointee.spareKeywords)
    collect(generation: 2, reason: .shutdown)
    collect(generation: 2, reason: .shutdown)
    // Strings and numbers: nothing runs.
    for value in pointee.signatureDefaults { value.release() }
    pointee.signatureDefaults = []
  }

  /// Frees the machine's memory. No object may be used afterwards.
  func destroy() {
    freeTypeBuffers()
    pointee.heap.destroy()
    pointee.interpreter.destroy()
    pointee.builtinTypes.deallocate()
    pointee.names.deallocate()
    pointee.methodCache.deallocate()
    pointee.attributeCache.deallocate()
    pointee.latin1Strings.deallocate()
    pointee.internTable.destroy()
    pointee.collector.heads.deallocate()
    pointee.collector.freeLists.destroy()
  }
}
