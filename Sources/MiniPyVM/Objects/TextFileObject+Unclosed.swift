/// The warning of a file that dies open.

extension FileState {
  /// A file that looks like this one and owns nothing: it stands for a file whose object is going, in
  /// what is said of it.
  fileprivate func standIn(isRaw: Bool) -> FileState {
    let state = FileState(descriptor: descriptor, name: name.owned, mode: mode)
    state.isRaw = isRaw
    state.isBinary = isBinary || isRaw
    state.canRead = canRead
    state.canWrite = canWrite
    state.encodingName = encodingName
    state.ownsDescriptor = false
    return state
  }
}

extension VM {
  /// Gives the `ResourceWarning` of a file that nobody closed; if a filter makes it an error, that is
  /// reported and goes no further (CPython: `fileio_dealloc_warn`). Python 2 has no such warning.
  ///
  /// - Parameter owner: the stream above that is told of instead of the file.
  func warnUnclosed(_ state: FileState, as owner: Value = .unbound) {
    if isPython2 || state.isClosed || !state.ownsDescriptor || state.descriptor < 0 { return }
    let file = owner.isUnbound ? newFile(state.standIn(isRaw: state.isRaw)) : owner.owned
    do throws(Raised) {
      let shown = try reprSwift(file.value)
      try warn(.resourceWarning, "unclosed file \(shown)", source: file.value)
    } catch {
      if raisedMatches(.warning) {
        let raw = newFile(state.standIn(isRaw: true))
        reportUnraisable(context: raw.value)
      } else {
        dropRaised()
      }
    }
  }
}
