/// Calendar time: `struct_time`, the local zone, and seconds from and to dates.

/// A moment in a calendar, as C's `struct tm` has it.
struct CalendarTime {
  var year: Int64
  /// From 1.
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  /// Monday is 0.
  var weekday = 0
  /// From 1.
  var dayOfYear = 1
  /// 1 for daylight saving time, 0 for none, -1 for unknown.
  var daylight = -1
  var zone: String?
  var offset: Int?

  /// The date and time of seconds since 1970, in a zone so many seconds east of UTC.
  init(seconds: Int64, offset: Int = 0) {
    let local = seconds &+ Int64(offset)
    let days = CalendarTime.floorDivide(local, 86_400)
    let rest = Int(local - days * 86_400)
    // Years that begin in March, of eras of 400 years.
    let shifted = days + 719_468
    let era = CalendarTime.floorDivide(shifted, 146_097)
    let dayOfEra = Int(shifted - era * 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfMarchYear + 2) / 153
    day = dayOfMarchYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = Int64(yearOfEra) + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    weekday = Int(((days + 3) % 7 + 7) % 7)
    dayOfYear = Int(days - CalendarTime.days(year: year, month: 1, day: 1)) + 1
  }

  init(year: Int64) { self.year = year }

  /// Days from 1970-01-01 to a date; months and days may lie outside of their ranges.
  static func days(year: Int64, month: Int, day: Int) -> Int64 {
    let months = Int64(month) - 1
    let carried = floorDivide(months, 12)
    let inYear = months - carried * 12 + 1
    let marchYear = year + carried - (inYear <= 2 ? 1 : 0)
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (inYear > 2 ? inYear - 3 : inYear + 9) + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }

  /// Seconds since 1970 if this were UTC.
  var secondsAsUTC: Int64 {
    CalendarTime.days(year: year, month: month, day: day) * 86_400 + Int64(hour) * 3600
      + Int64(minute) * 60 + Int64(second)
  }
}

extension TypeDefinition {
  static let structTime = structSequence(
    "struct_time", module: "time",
    fields: [
      "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
      "tm_isdst",
    ], hidden: ["tm_zone", "tm_gmtoff"])
}

extension VM {
  /// A `struct_time`.
  func newStructTime(_ time: CalendarTime) -> Owned {
    let zone = time.zone.map { string($0) } ?? .none
    let offset = time.offset.map { Owned(Value(small: $0)) } ?? .none
    let year = newInt(time.year)
    return newStructSequence(
      .structTime,
      [
        year.value, Value(small: time.month), Value(small: time.day), Value(small: time.hour),
        Value(small: time.minute), Value(small: time.second), Value(small: time.weekday),
        Value(small: time.dayOfYear), Value(small: time.daylight),
      ], hidden: [zone.value, offset.value])
  }

  /// The calendar time in the local zone.
  func localTime(_ seconds: Int64) -> CalendarTime {
    let zone = pointee.host.localZone(seconds)
    var time = CalendarTime(seconds: seconds, offset: zone.offset)
    time.daylight = zone.isDaylight ? 1 : 0
    time.zone = zone.name
    time.offset = zone.offset
    return time
  }

  fileprivate func universalTime(_ seconds: Int64) -> CalendarTime {
    var time = CalendarTime(seconds: seconds)
    time.daylight = 0
    time.zone = "GMT"
    time.offset = 0
    return time
  }

  /// Seconds since 1970 of a time in the local zone (C's `mktime`). Between two that fit, `daylight`
  /// chooses.
  func secondsOfLocalTime(_ time: CalendarTime) -> Int64 {
    let wanted = time.secondsAsUTC
    var found: [Int64] = []
    for guess in [wanted - 86_400, wanted + 86_400] {
      let seconds = wanted - Int64(pointee.host.localZone(guess).offset)
      let zone = pointee.host.localZone(seconds)
      if seconds + Int64(zone.offset) == wanted, !found.contains(seconds) {
        if time.daylight >= 0, zone.isDaylight == (time.daylight > 0) { return seconds }
        found.append(seconds)
      }
    }
    if let seconds = found.first { return seconds }
    return wanted - Int64(pointee.host.localZone(wanted).offset)
  }

  /// Seconds since 1970 of an argument that `None` may stand for.
  fileprivate func timestamp(_ value: Value) throws(Raised) -> Int64 {
    let outOfRange = "timestamp out of range for platform time_t"
    if value.isNoneOrUnbound { return Int64(pointee.host.wallClock().rounded(.down)) }
    if let number = asFloat(value) {
      if number.isNaN { throw valueError("Invalid value NaN (not a number)") }
      guard let seconds = Int64(exactly: number.rounded(.down)) else {
        throw overflowError(outOfRange)
      }
      return try checkedYear(seconds)
    }
    let integer = try intFromIndex(value)
    guard let seconds = int64(integer.value) else { throw overflowError(outOfRange) }
    return try checkedYear(seconds)
  }

  /// C's calendar has years of 32 bits.
  private func checkedYear(_ seconds: Int64) throws(Raised) -> Int64 {
    if abs(seconds / 31_556_952) > 2_147_480_000 {
      throw osError(
        Host.Failure(code: 75, message: "Value too large for defined data type"))
    }
    return seconds
  }

  /// A `struct_time` or tuple as an argument, its numbers checked where C would not survive them.
  ///
  /// - Throws: `TypeError`; `ValueError` for fields out of range.
  func calendarArgument(
    _ value: Value, _ function: String, checks: Bool
  ) throws(Raised) -> CalendarTime {
    guard isInstance(value, .tuple), let tuple = asTuple(value) else {
      throw typeError("Tuple or struct_time argument required")
    }
    guard tuple.pointee.count == 9 else {
      throw typeError("\(function)(): illegal time tuple argument")
    }
    var numbers: [Int64] = []
    let held = value.owned
    _ = held.value
    for index in 0..<9 {
      let integer = try intFromIndex(tuple.items[index])
      guard let number = int64(integer.value), Int32(exactly: number) != nil else {
        throw overflowError(
          integer.value.isSmall && integer.value.small > 0
            ? "signed integer is greater than maximum" : "signed integer is less than minimum")
      }
      numbers.append(number)
    }
    var time = CalendarTime(year: numbers[0])
    time.month = Int(numbers[1])
    time.day = Int(numbers[2])
    time.hour = Int(numbers[3])
    time.minute = Int(numbers[4])
    time.second = Int(numbers[5])
    time.weekday = Int(numbers[6])
    time.dayOfYear = Int(numbers[7])
    time.daylight = Int(numbers[8])
    if type(of: value) == nativeType(.structTime) {
      let fields = self.fields(of: value)
      if asStr(fields[0]) != nil { time.zone = swiftString(fields[0]) }
      if asInt(fields[1]) != nil { time.offset = Int(int64(fields[1]) ?? 0) }
    }
    if !checks { return time }
    if time.month == 0 { time.month = 1 }
    if time.day == 0 { time.day = 1 }
    if time.dayOfYear == 0 { time.dayOfYear = 1 }
    if time.weekday < -1 { throw valueError("day of week out of range") }
    time.weekday = (time.weekday + 7) % 7
    let ranges: [(Int, ClosedRange<Int>, StaticString)] = [
      (time.month, 1...12, "month"), (time.day, 1...31, "day of month"),
      (time.hour, 0...23, "hour"),
      (time.minute, 0...59, "minute"), (time.second, 0...61, "seconds"),
      (time.dayOfYear, 1...366, "day of year"),
    ]
    for (number, range, name) in ranges where !range.contains(number) {
      throw valueError("\(name) out of range")
    }
    return time
  }

  fileprivate func asctime(_ time: CalendarTime) -> Owned {
    func padded(_ number: Int, _ width: Int, _ fill: Character = "0") -> String {
      let text = String(number)
      return String(repeating: fill, count: max(0, width - text.utf8.count)) + text
    }
    return string(
      "\(weekdayNames[time.weekday].prefix(3)) \(monthNames[time.month - 1].prefix(3))"
        + "\(padded(time.day, 3, " ")) \(padded(time.hour, 2)):\(padded(time.minute, 2))"
        + ":\(padded(time.second, 2)) \(time.year)")
  }

  /// `timezone`, `altzone`, `daylight` and `tzname`, as the zone is around now.
  private func zoneNames() -> (
    standard: Int, alternative: Int, daylight: Int, names: (String, String)
  ) {
    let year: Int64 = (365 * 24 + 6) * 3600
    let start = Int64(pointee.host.wallClock()) / year * year
    let winter = pointee.host.localZone(start)
    let summer = pointee.host.localZone(start + year / 2)
    let first = winter.offset <= summer.offset ? winter : summer
    let second = winter.offset <= summer.offset ? summer : winter
    return (
      -first.offset, -second.offset, winter.offset == summer.offset ? 0 : 1,
      (first.name, second.name)
    )
  }

  fileprivate func zoneValue(_ name: StaticString) -> Owned {
    let zone = zoneNames()
    switch name.description {
    case "timezone": return Owned(Value(small: zone.standard))
    case "altzone": return Owned(Value(small: zone.alternative))
    case "daylight": return Owned(Value(small: zone.daylight))
    default:
      let standard = string(zone.names.0)
      let alternative = string(zone.names.1)
      return newTuple([standard.value, alternative.value])
    }
  }
}

let weekdayNames: [String] = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]
let monthNames: [String] = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

func calendarMembers() -> [Member] {
  var result: [Member] = [
    Constant("struct_time") { vm in Value(vm.nativeType(.structTime)).owned },
    Constant("_STRUCT_TM_ITEMS") { _ in Owned(Value(small: 11)) },
    Method("gmtime(seconds=None, /) parsed -> None", "The calendar time in UTC.") {
      vm, arguments throws(Raised) in
      vm.newStructTime(vm.universalTime(try vm.timestamp(arguments[0])))
    },
    Method("localtime(seconds=None, /) parsed -> None", "The calendar time in the local zone.") {
      vm, arguments throws(Raised) in
      vm.newStructTime(vm.localTime(try vm.timestamp(arguments[0])))
    },
    Method("mktime(tuple, /) -> ($self, object, /)", "The seconds of a local calendar time.") {
      vm, arguments throws(Raised) in
      let time = try vm.calendarArgument(arguments[0], "mktime", checks: false)
      return vm.newFloat(Double(vm.secondsOfLocalTime(time)))
    },
    Method("asctime(tuple=None, /) varargs -> None", "A calendar time as text.") {
      vm, arguments throws(Raised) in
      if arguments[0].isNone { return vm.asctime(vm.localTime(try vm.timestamp(.none))) }
      return vm.asctime(try vm.calendarArgument(arguments[0], "asctime", checks: true))
    },
    Method("ctime(seconds=None, /) parsed -> None", "The local calendar time as text.") {
      vm, arguments throws(Raised) in
      vm.asctime(vm.localTime(try vm.timestamp(arguments[0])))
    },
    Method("tzset() -> ($self, /)", "Looks again which zone is the local one.") {
      vm, _ throws(Raised) in
      let module = try vm.importModule("time")
      for name: StaticString in ["timezone", "altzone", "daylight", "tzname"] {
        let key = vm.internedString(name.description)
        let value = vm.zoneValue(name)
        try vm.setAttribute(module.value, key.value, value.value)
      }
      return .none
    },
  ]
  for name: StaticString in ["timezone", "altzone", "daylight", "tzname"] {
    result.append(Constant(name) { vm in vm.zoneValue(name) })
  }
  return result
}
