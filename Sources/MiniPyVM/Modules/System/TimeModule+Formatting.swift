/// `strftime` in the C locale, as the GNU C library writes it, and the way to `strptime`.

/// How a number is filled: with zeros, blanks, or not at all.
private enum Fill {
  case zeros, blanks, none
}

func timeFormatMembers() -> [Member] {
  [
    Method("strftime(format, tuple=None, /) parsed -> None", "A calendar time by a format.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[0]) != nil else {
        throw vm.typeError(
          "strftime() argument 1 must be str, not \(vm.argumentTypeName(arguments[0]))")
      }
      let time =
        arguments[1].isNone
        ? vm.localTime(Int64(vm.pointee.host.wallClock().rounded(.down)))
        : try vm.calendarArgument(arguments[1], "strftime", checks: true)
      var formatter = TimeFormatter(time: time, vm: vm)
      formatter.write(vm.swiftString(arguments[0]))
      return vm.string(formatter.text)
    },
    Method("strptime(string, format=<unbound>, /) varargs -> None", "The calendar time of a text.")
    {
      vm, arguments throws(Raised) in
      let module = try vm.importModule("_strptime")
      let name = vm.internedString("parse")
      let parse = try vm.getAttribute(module.value, name.value)
      if arguments[1].isUnbound { return try vm.call(parse.value, arguments[0]) }
      return try vm.call(parse.value, arguments[0], arguments[1])
    },
  ]
}

/// Writes a calendar time by the directives of a format.
private struct TimeFormatter {
  let time: CalendarTime
  let vm: VM
  var text = ""

  init(time: CalendarTime, vm: VM) {
    self.time = time
    self.vm = vm
  }

  mutating func write(_ format: String) {
    let scalars = Array(format.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] != "%" {
        text.unicodeScalars.append(scalars[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      var fill: Fill?
      var isUpper = false
      flags: while index < scalars.count {
        switch scalars[index] {
        case "_": fill = .blanks
        case "-": fill = Fill.none
        case "0": fill = .zeros
        case "^", "#": isUpper = true
        default: break flags
        }
        index += 1
      }
      var width = 0
      while index < scalars.count, let digit = digit(scalars[index]), width < 1000 {
        width = width * 10 + digit
        index += 1
      }
      if index < scalars.count, scalars[index] == "E" || scalars[index] == "O" { index += 1 }
      guard index < scalars.count else {
        text.unicodeScalars.append(contentsOf: scalars[start...])
        return
      }
      let mark = text.endIndex
      let known = directive(scalars[index], fill, width)
      if !known { text.unicodeScalars.append(contentsOf: scalars[start...index]) }
      if isUpper, known {
        let part = String(text[mark...]).uppercased()
        text = String(text[..<mark]) + part
      }
      index += 1
    }
  }

  private func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 48 && scalar.value <= 57 ? Int(scalar.value - 48) : nil
  }

  private mutating func number(
    _ value: Int64, _ digits: Int, _ fill: Fill?, _ width: Int, usual: Fill = .zeros
  ) {
    let fill = fill ?? usual
    let isNegative = value < 0
    let shown = String(value.magnitude)
    let wanted = fill == Fill.none && width == 0 ? 0 : max(width, digits)
    let missing = max(0, wanted - shown.utf8.count - (isNegative ? 1 : 0))
    if fill == .blanks { text += String(repeating: " ", count: missing) }
    if isNegative { text += "-" }
    if fill == .zeros { text += String(repeating: "0", count: missing) }
    text += shown
  }

  private mutating func name(_ value: Substring, _ width: Int) {
    text += String(repeating: " ", count: max(0, width - value.utf8.count)) + value
  }

  /// The ISO year and week of the date.
  private var isoWeek: (year: Int64, week: Int) {
    func weeks(_ year: Int64) -> Int {
      let first = CalendarTime(
        seconds: CalendarTime.days(year: year, month: 1, day: 1) * 86_400)
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return first.weekday == 3 || first.weekday == 2 && isLeap ? 53 : 52
    }
    let week = (time.dayOfYear - 1 - time.weekday + 10) / 7
    if week < 1 { return (time.year - 1, weeks(time.year - 1)) }
    if week > weeks(time.year) { return (time.year + 1, 1) }
    return (time.year, week)
  }

  /// Writes one directive; false if there is none of this letter.
  private mutating func directive(_ letter: Unicode.Scalar, _ fill: Fill?, _ width: Int) -> Bool {
    let twelve = Int64(time.hour % 12 == 0 ? 12 : time.hour % 12)
    switch letter {
    case "a": name(weekdayNames[time.weekday].prefix(3), width)
    case "A": name(weekdayNames[time.weekday][...], width)
    case "b", "h": name(monthNames[time.month - 1].prefix(3), width)
    case "B": name(monthNames[time.month - 1][...], width)
    case "c": write("%a %b %e %H:%M:%S %Y")
    case "C": number(time.year < 0 ? (time.year - 99) / 100 : time.year / 100, 1, fill, width)
    case "d": number(Int64(time.day), 2, fill, width)
    case "D", "x": write("%m/%d/%y")
    case "e": number(Int64(time.day), 2, fill, width, usual: .blanks)
    case "F": write("%Y-%m-%d")
    case "g": number((isoWeek.year % 100 + 100) % 100, 2, fill, width)
    case "G": number(isoWeek.year, 1, fill, width)
    case "H": number(Int64(time.hour), 2, fill, width)
    case "I": number(twelve, 2, fill, width)
    case "j": number(Int64(time.dayOfYear), 3, fill, width)
    case "k": number(Int64(time.hour), 2, fill, width, usual: .blanks)
    case "l": number(twelve, 2, fill, width, usual: .blanks)
    case "m": number(Int64(time.month), 2, fill, width)
    case "M": number(Int64(time.minute), 2, fill, width)
    case "n": text += "\n"
    case "p": name(time.hour < 12 ? "AM" : "PM", width)
    case "P": name(time.hour < 12 ? "am" : "pm", width)
    case "r": write("%I:%M:%S %p")
    case "R": write("%H:%M")
    case "s": number(vm.secondsOfLocalTime(time), 1, fill, width)
    case "S": number(Int64(time.second), 2, fill, width)
    case "t": text += "\t"
    case "T", "X": write("%H:%M:%S")
    case "u": number(Int64(time.weekday + 1), 1, fill, width)
    case "U": number(Int64((time.dayOfYear - 1 - (time.weekday + 1) % 7 + 7) / 7), 2, fill, width)
    case "V": number(Int64(isoWeek.week), 2, fill, width)
    case "w": number(Int64((time.weekday + 1) % 7), 1, fill, width)
    case "W": number(Int64((time.dayOfYear - 1 - time.weekday + 7) / 7), 2, fill, width)
    case "y": number((time.year % 100 + 100) % 100, 2, fill, width)
    case "Y": number(time.year, 1, fill, width)
    case "z":
      if time.daylight >= 0 {
        let offset = time.offset ?? 0
        text += offset < 0 ? "-" : "+"
        let minutes = abs(offset) / 60
        number(Int64(minutes / 60 * 100 + minutes % 60), 4, nil, 0)
      }
    case "Z":
      if let zone = time.zone {
        text += zone
      } else if time.daylight >= 0 {
        let seconds = vm.secondsOfLocalTime(time)
        text += vm.pointee.host.localZone(seconds).name
      }
    case "%": text += "%"
    default: return false
    }
    return true
  }
}
