/// What minipy says about itself.
enum Version {
  static let date = "Jan  1 2026"
  static let time = "00:00:00"
  static let copyright = "Copyright (c) the authors of minipy."
}
