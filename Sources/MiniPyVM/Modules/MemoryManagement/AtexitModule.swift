/// `atexit`: functions that run when the program ends, last registered first.

extension ModuleDefinition {
  static var atexit: ModuleDefinition {
    ModuleDefinition(
      "atexit", doc: "Register functions that run when the program ends.",
      members: {
        [
          Method("register(func, /, *args, **kwargs)", "Register a function to run at exit.") {
            vm, arguments throws(Raised) in
            if !vm.isCallable(arguments[0]) {
              throw vm.typeError("the first argument must be callable")
            }
            vm.pointee.atExit.append(arguments[0].owned.take())
            vm.pointee.atExit.append(arguments[1].owned.take())
            vm.pointee.atExit.append(arguments[2].owned.take())
            return arguments[0].owned
          },
          Method("unregister(func, /)", "Forget a function.") { vm, arguments throws(Raised) in
            var index = 0
            while index + 2 < vm.pointee.atExit.count {
              let function = vm.pointee.atExit[index]
              let held = function.owned
              let isEqual =
                function.isUnbound ? false : try vm.equals(held.value, arguments[0])
              if isEqual, index + 2 < vm.pointee.atExit.count,
                vm.pointee.atExit[index] == held.value
              {
                vm.dropAtExit(index)
              }
              index += 3
            }
            return .none
          },
          Method("_clear()", "Forget all functions.") { vm, arguments throws(Raised) in
            vm.clearAtExit()
            return .none
          },
          Method("_run_exitfuncs()", "Run all functions now.") { vm, arguments throws(Raised) in
            vm.runAtExit()
            return .none
          },
          Method("_ncallbacks()", "The number of registered functions.") {
            vm, arguments throws(Raised) in
            // Those unregistered count too.
            Owned(Value(small: vm.pointee.atExit.count / 3))
          },
        ]
      })
  }
}

extension VM {
  /// Empties an entry; its place stays, since the functions may be running.
  fileprivate func dropAtExit(_ index: Int) {
    var dropped = OwnedList(capacity: 3)
    for offset in 0..<3 {
      dropped.append(Owned(pointee.atExit[index + offset]))
      pointee.atExit[index + offset] = .unbound
    }
  }

  /// Forgets all registered functions.
  func clearAtExit() {
    let entries = pointee.atExit
    pointee.atExit = []
    for entry in entries { entry.release() }
  }

  /// Calls the registered functions, newest first, and forgets them; what they register is
  /// forgotten without a call (`atexit_callfuncs`).
  func runAtExit() {
    var index = pointee.atExit.count - 3
    while index >= 0 {
      if index + 2 < pointee.atExit.count, !pointee.atExit[index].isUnbound {
        runAtExit(
          pointee.atExit[index].owned, pointee.atExit[index + 1].owned,
          pointee.atExit[index + 2].owned)
      }
      index -= 3
    }
    clearAtExit()
  }

  private func runAtExit(
    _ function: consuming Owned, _ arguments: consuming Owned, _ keywords: consuming Owned
  ) {
    withSavedException {
      do throws(Raised) {
        _ = try call(function.value, tuple: arguments.value, keywords: keywords.value)
      } catch {
        let exception = takeRaised()
        let shown = safeText(function.value, "object", isRepr: true)
        pointee.raised = exception.take()
        reportUnraisable(
          message: "Exception ignored in atexit callback \(shown)", context: .unbound)
      }
    }
  }
}
