/// Exceptions that nobody can catch: raised in `__del__`, in weak-reference callbacks, at exit.

extension VM {
  /// Reports the exception on its way and forgets it: `Exception ignored in: <context>`.
  func reportUnraisable(context: Value) {
    reportUnraisable(message: nil, context: context)
  }

  /// Reports with a text of its own in place of "Exception ignored in".
  func reportUnraisable(message: String?, context: Value) {
    let exception = takeRaised()
    // What stops the program is raised again.
    if exception.isUnbound || isStop(exception.value) { return }
    let heldContext = context.owned
    var hook = Value.unbound
    if let sys = asDict(pointee.sysDict) { hook = dictGet(sys, interned: name(.unraisablehook)) }
    if exception.value.storage(ExceptionObject.self).pointee.traceback.isUnbound,
      let frame = runningFrame()
    {
      // Raised by native code: the report shows where that was called.
      let place = frameObject(of: frame)
      let entry = newTraceback(
        next: .unbound, frame: place.value, instruction: currentInstruction(frame),
        line: currentLine(frame))
      replaceField(
        &exception.value.storage(ExceptionObject.self).pointee.traceback, entry)
    }
    if hook.isNoneOrUnbound || isDefaultUnraisableHook(hook) {
      writeUnraisable(exception.value, message, heldContext.value)
      return
    }
    let held = hook.owned
    withSavedException {
      do throws(Raised) {
        let text = message.map { string($0) } ?? .none
        let traceback = exception.value.storage(ExceptionObject.self).pointee.traceback
        let arguments = newStructSequence(
          .unraisableHookArgs,
          [
            Value(type(of: exception.value)), exception.value,
            traceback.isUnbound ? .none : traceback, text.value,
            heldContext.value.isUnbound ? .none : heldContext.value,
          ])
        _ = try call(held.value, arguments.value)
      } catch {
        let second = takeRaised()
        writeUnraisable(second.value, "Exception ignored in sys.unraisablehook", held.value)
      }
    }
  }

  /// What `sys.unraisablehook` does at first (`write_unraisable_exc_file`).
  func writeUnraisable(_ exception: Value, _ message: String?, _ context: Value) {
    if isPython2 {
      writeToSysStderr(python2Unraisable(exception, context))
      return
    }
    var text = ""
    if !context.isNoneOrUnbound {
      text += message.map { $0 + ": " } ?? "Exception ignored in: "
      withSavedException {
        do throws(Raised) {
          let shown = try repr(context)
          text += stderrText(shown.value)
        } catch {
          dropRaised()
          text += "<object repr() failed>"
        }
      }
      text += "\n"
    } else if let message {
      text += message + ":\n"
    }
    let traceback = exception.storage(ExceptionObject.self).pointee.traceback.owned
    if !traceback.isUnbound { text += plainTracebackText(traceback.value) }
    text += exceptionTypeName(exception)
    text += ": " + safeText(exception, "exception") + "\n"
    writeToSysStderr(text)
  }

  private func isDefaultUnraisableHook(_ hook: Value) -> Bool {
    guard hook.hasLayout(.nativeFunction), let sys = asDict(pointee.sysDict) else { return false }
    let name = internedString("__unraisablehook__")
    return dictGet(sys, interned: name.value) == hook
  }
}
