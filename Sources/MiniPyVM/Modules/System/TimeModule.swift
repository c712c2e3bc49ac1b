/// The module `time`: the host's clocks, waiting, and calendar time (CPython: `Modules/timemodule.c`).

extension ModuleDefinition {
  static var time: ModuleDefinition {
    ModuleDefinition(
      "time", doc: "Clocks and calendar time.",
      members: { clockMembers() + calendarMembers() + timeFormatMembers() })
  }
}

/// A clock of the host.
private struct Clock: Sendable {
  /// Its name for `get_clock_info`, and what CPython reads it with.
  let name: StaticString
  let implementation: StaticString
  let isMonotonic: Bool
  let isAdjustable: Bool
  let read: @Sendable (VM) -> Double
}

private let clocks: [Clock] = [
  Clock(
    name: "time", implementation: "clock_gettime(CLOCK_REALTIME)", isMonotonic: false,
    isAdjustable: true, read: { $0.pointee.host.wallClock() }),
  Clock(
    name: "monotonic", implementation: "clock_gettime(CLOCK_MONOTONIC)", isMonotonic: true,
    isAdjustable: false, read: { $0.pointee.host.monotonicClock() }),
  Clock(
    name: "perf_counter", implementation: "clock_gettime(CLOCK_MONOTONIC)", isMonotonic: true,
    isAdjustable: false, read: { $0.pointee.host.monotonicClock() }),
  Clock(
    name: "process_time", implementation: "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)",
    isMonotonic: true, isAdjustable: false, read: { $0.pointee.host.processorClock() }),
  Clock(
    name: "thread_time", implementation: "clock_gettime(CLOCK_THREAD_CPUTIME_ID)",
    isMonotonic: true, isAdjustable: false, read: { $0.pointee.host.processorClock() }),
]

/// Linux's numbers of clocks, and which of the host's they are.
private let clockNumbers: [(name: StaticString, number: Int, clock: Int)] = [
  ("CLOCK_REALTIME", 0, 0), ("CLOCK_MONOTONIC", 1, 1), ("CLOCK_PROCESS_CPUTIME_ID", 2, 3),
  ("CLOCK_THREAD_CPUTIME_ID", 3, 4), ("CLOCK_MONOTONIC_RAW", 4, 1), ("CLOCK_BOOTTIME", 7, 1),
  ("CLOCK_TAI", 11, 0),
]

private func nanoseconds(_ seconds: Double) -> Int64 {
  let whole = seconds.rounded(.down)
  return Int64(whole) &* 1_000_000_000 &+ Int64((seconds - whole) * 1e9)
}

extension VM {
  /// The clock of a number.
  ///
  /// - Throws: `OSError` (`EINVAL`) for numbers that are none.
  private func clock(_ number: Value) throws(Raised) -> Clock {
    guard asInt(number) != nil || hasIndex(number) else {
      throw typeError("clk_id should be integer, not \(typeName(number))")
    }
    let wanted = try cInt(number)
    for known in clockNumbers where known.number == wanted { return clocks[known.clock] }
    throw osError(Host.Failure(code: 22, message: "Invalid argument"))
  }

  fileprivate func readClock(_ number: Value) throws(Raised) -> Double {
    let clock = try self.clock(number)
    return clock.read(self)
  }

  fileprivate func clockInfo(_ name: Value) throws(Raised) -> Owned {
    guard asStr(name) != nil else {
      throw typeError("get_clock_info() argument 1 must be str, not \(argumentTypeName(name))")
    }
    let text = swiftString(name)
    for clock in clocks where clock.name.description.utf8.elementsEqual(text.utf8) {
      let types = try importModule("types")
      let kind = internedString("SimpleNamespace")
      let make = try getAttribute(types.value, kind.value)
      let result = try call(make.value)
      let implementation = string(clock.implementation.description)
      let resolution = newFloat(1e-9)
      let parts: [(StaticString, Value)] = [
        ("implementation", implementation.value), ("monotonic", Value(clock.isMonotonic)),
        ("adjustable", Value(clock.isAdjustable)), ("resolution", resolution.value),
      ]
      for (name, value) in parts {
        let key = internedString(name.description)
        try setAttribute(result.value, key.value, value)
      }
      return result
    }
    throw valueError("unknown clock")
  }
}

private func clockMembers() -> [Member] {
  /// A clock in seconds, and the same in nanoseconds.
  func pair(
    _ seconds: StaticString, _ whole: StaticString, _ doc: StaticString, _ clock: Int
  ) -> [Member] {
    [
      Method(seconds, doc) { vm, _ throws(Raised) in vm.newFloat(clocks[clock].read(vm)) },
      Method(whole, doc) { vm, _ throws(Raised) in
        vm.newInt(nanoseconds(clocks[clock].read(vm)))
      },
    ]
  }
  var result = pair(
    "time() -> ($self, /)", "time_ns() -> ($self, /)", "The time since 1970-01-01 UTC.", 0)
  result += pair(
    "monotonic() -> ($self, /)", "monotonic_ns() -> ($self, /)", "A clock that never goes back.", 1)
  result += pair(
    "perf_counter() -> ($self, /)", "perf_counter_ns() -> ($self, /)",
    "The most precise clock, for measurements.", 2)
  result += pair(
    "process_time() -> ($self, /)", "process_time_ns() -> ($self, /)",
    "The processor time that the process has used.", 3)
  result += pair(
    "thread_time() -> ($self, /)", "thread_time_ns() -> ($self, /)",
    "The processor time that the thread has used.", 4)
  for known in clockNumbers {
    result.append(Constant(known.name) { _ in Owned(Value(small: known.number)) })
  }
  result += [
    Method("clock_gettime(clk_id, /)", "A clock by its number, in seconds.") {
      vm, arguments throws(Raised) in vm.newFloat(try vm.readClock(arguments[0]))
    },
    Method("clock_gettime_ns(clk_id, /)", "A clock by its number, in nanoseconds.") {
      vm, arguments throws(Raised) in vm.newInt(nanoseconds(try vm.readClock(arguments[0])))
    },
    Method("clock_getres(clk_id, /) parsed -> None", "The resolution of a clock in seconds.") {
      vm, arguments throws(Raised) in
      _ = try vm.readClock(arguments[0])
      return vm.newFloat(1e-9)
    },
    Method("clock_settime(clk_id, time, /) parsed -> None", "Sets a clock: scripts may not.") {
      vm, arguments throws(Raised) in
      _ = try vm.readClock(arguments[0])
      _ = try vm.floatFromNumber(arguments[1])
      throw vm.osError(Host.Failure(code: 1, message: "Operation not permitted"))
    },
    Method("clock_settime_ns(clk_id, time, /) parsed -> None", "Sets a clock: scripts may not.") {
      vm, arguments throws(Raised) in
      _ = try vm.readClock(arguments[0])
      _ = try vm.intFromIndex(arguments[1])
      throw vm.osError(Host.Failure(code: 1, message: "Operation not permitted"))
    },
    Method("get_clock_info(name, /) parsed -> None", "What a clock is.") {
      vm, arguments throws(Raised) in try vm.clockInfo(arguments[0])
    },
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
    },
  ]
  return result
}
