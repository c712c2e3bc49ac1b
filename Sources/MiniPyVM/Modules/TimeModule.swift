/// The module `time`: the host's clocks, and UTC calendar time (CPython: `Modules/timemodule.c`).

extension ModuleDefinition {
  static var time: ModuleDefinition {
    ModuleDefinition("time", doc: "Clocks and calendar time.", members: { timeMembers() })
  }
}

private func timeMembers() -> [Member] {
  /// A clock in seconds, and the same in nanoseconds.
  func clock(
    _ seconds: StaticString, _ nanoseconds: StaticString, _ doc: StaticString,
    _ read: @escaping (VM) -> Double
  ) -> [Member] {
    [
      Method(seconds, doc) { vm, arguments throws(Raised) in vm.newFloat(read(vm)) },
      Method(nanoseconds, doc) { vm, arguments throws(Raised) in
        let now = read(vm)
        let whole = now.rounded(.down)
        return vm.newInt(Int64(whole) &* 1_000_000_000 &+ Int64((now - whole) * 1e9))
      },
    ]
  }
  var result = clock(
    "time() -> ($self, /)", "time_ns() -> ($self, /)", "The time since 1970-01-01 UTC."
  ) {
    $0.pointee.host.wallClock()
  }
  result += clock(
    "monotonic() -> ($self, /)", "monotonic_ns() -> ($self, /)", "A clock that never goes back."
  ) {
    $0.pointee.host.monotonicClock()
  }
  result += clock(
    "perf_counter() -> ($self, /)", "perf_counter_ns() -> ($self, /)",
    "The most precise clock, for measurements."
  ) { $0.pointee.host.monotonicClock() }
  result += clock(
    "process_time() -> ($self, /)", "process_time_ns() -> ($self, /)",
    "The processor time that the process has used."
  ) { $0.pointee.host.processorClock() }
  result += clock(
    "thread_time() -> ($self, /)", "thread_time_ns() -> ($self, /)",
    "The processor time that the thread has used."
  ) { $0.pointee.host.processorClock() }
  result.append(
    Method("sleep(seconds, /) -> ($self, object, /)", "Waits for some seconds.") {
      vm, arguments throws(Raised) in
      let seconds: Double
      if let number = vm.asFloat(arguments[0]) {
        if number.isNaN { throw vm.valueError("Invalid value NaN (not a number)") }
        seconds = number
      } else {
        let integer = try vm.intFromIndex(arguments[0])
        seconds = try vm.doubleFromInt(integer.value)
      }
      if seconds < 0 { throw vm.valueError("sleep length must be non-negative") }
      try vm.sleep(seconds)
      return .none
    })
  return result
}
