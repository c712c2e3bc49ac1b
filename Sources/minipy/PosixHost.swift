import MiniPyVM
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Set by the SIGINT handler, taken by the machine at its safe points.
let interruptPending = Atomic<Bool>(false)

/// A host over the C library: files, descriptors, clocks, the environment.
enum PosixHost {
  private static func failure() -> Host.Failure {
    let code = errno
    return Host.Failure(code: code, message: String(cString: strerror(code)))
  }

  /// What `uname` says, in its order.
  private static func systemNames() -> [String] {
    var known = utsname()
    guard uname(&known) == 0 else { return [] }
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
    return [
      text(known.sysname), text(known.nodename), text(known.release), text(known.version),
      text(known.machine),
    ]
  }

  /// The host of the command line program.
  static func make() -> Host {
    var host = Host()
    host.write = { (descriptor, bytes) throws(Host.Failure) in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          throw failure()
        }
        rest = rest.dropFirst(written)
      }
    }
    host.read = { (descriptor, buffer) throws(Host.Failure) in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno == EINTR, !interruptPending.load(ordering: .relaxed) { continue }
        throw failure()
      }
    }
    host.openFile = { (path, mode) throws(Host.Failure) in
      var flags: Int32
      let isUpdating = mode.utf8.contains(UInt8(ascii: "+"))
      switch mode.utf8.first {
      case UInt8(ascii: "w"): flags = O_CREAT | O_TRUNC | (isUpdating ? O_RDWR : O_WRONLY)
      case UInt8(ascii: "a"): flags = O_CREAT | O_APPEND | (isUpdating ? O_RDWR : O_WRONLY)
      case UInt8(ascii: "x"): flags = O_CREAT | O_EXCL | (isUpdating ? O_RDWR : O_WRONLY)
      default: flags = isUpdating ? O_RDWR : O_RDONLY
      }
      flags |= O_CLOEXEC
      let descriptor = open(path, flags, 0o666)
      if descriptor < 0 { throw failure() }
      if kind(path) == 2 {
        close(descriptor)
        throw Host.Failure(code: EISDIR, message: String(cString: strerror(EISDIR)))
      }
      return descriptor
    }
    host.canAllocate = { bytes in
      // Asked of the system, not of the allocator, which would learn from it what sizes are common.
      let block = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
      if block == MAP_FAILED { return false }
      munmap(block, bytes)
      return true
    }
    host.closeFile = { (descriptor) throws(Host.Failure) in
      if close(descriptor) < 0 { throw failure() }
    }
    host.seek = { (descriptor, offset, whence) throws(Host.Failure) in
      let position = lseek(descriptor, off_t(offset), whence)
      if position < 0 { throw failure() }
      return Int64(position)
    }
    host.truncate = { (descriptor, size) throws(Host.Failure) in
      if ftruncate(descriptor, off_t(size)) != 0 { throw failure() }
    }
    host.readFile = { readFile($0) }
    host.kindOfFile = { kind($0) }
    host.changeFile = { (change, path, other) throws(Host.Failure) in
      let status =
        switch change {
        case .makeDirectory(let mode): mkdir(path, mode_t(mode & 0o7777))
        case .removeDirectory: rmdir(path)
        case .remove: unlink(path)
        case .rename: rename(path, other)
        case .changeMode(let mode): chmod(path, mode_t(mode & 0o7777))
        case .changeTimes(let access, let modification):
          utimensat(AT_FDCWD, path, [timespec(access), timespec(modification)], 0)
        case .changeDirectory: chdir(path)
        case .makeSymbolicLink: symlink(path, other)
        }
      if status != 0 { throw failure() }
    }
    host.fileStatus = { (path, followsLinks) throws(Host.Failure) in
      var info = stat()
      if (followsLinks ? stat(path, &info) : lstat(path, &info)) != 0 { throw failure() }
      return status(info)
    }
    host.descriptorStatus = { (descriptor) throws(Host.Failure) in
      var info = stat()
      if fstat(descriptor, &info) != 0 { throw failure() }
      return status(info)
    }
    host.readLink = { (path) throws(Host.Failure) in
      var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = bytes.withUnsafeMutableBytes {
        readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
      }
      if count < 0 { throw failure() }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
    host.canAccess = { path, mode in access(path, mode) == 0 }
    host.errorText = { String(cString: strerror($0)) }
    host.listDirectory = { (path) throws(Host.Failure) in
      guard let folder = opendir(path) else { throw failure() }
      defer { closedir(folder) }
      var names: [String] = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      return names
    }
    host.currentDirectory = {
      guard let path = getcwd(nil, 0) else { return "/" }
      defer { free(path) }
      return String(cString: path)
    }
    host.processIdentifier = { Int(getpid()) }
    host.systemNames = systemNames
    #if canImport(Glibc)
      host.libraryVersion = {
        var text = [UInt8](repeating: 0, count: 64)
        let count = text.withUnsafeMutableBytes {
          confstr(Int32(_CS_GNU_LIBC_VERSION), $0.bindMemory(to: CChar.self).baseAddress, 64)
        }
        guard count > 1, count <= 64 else { return nil }
        return String(decoding: text.prefix(count - 1), as: UTF8.self)
      }
    #endif
    host.environmentNames = {
      var names: [String] = []
      var entry = environ
      while let text = entry.pointee {
        let pair = String(cString: text)
        if let sign = pair.utf8.firstIndex(of: UInt8(ascii: "=")) {
          names.append(String(pair[..<sign]))
        }
        entry += 1
      }
      return names
    }
    host.environment = { name in getenv(name).map { String(cString: $0) } }
    host.wallClock = { clock(CLOCK_REALTIME) }
    host.localZone = { seconds in
      var moment = time_t(seconds)
      var fields = tm()
      guard localtime_r(&moment, &fields) != nil else {
        return Host.Zone(offset: 0, isDaylight: false, name: "UTC")
      }
      return Host.Zone(
        offset: Int(fields.tm_gmtoff), isDaylight: fields.tm_isdst > 0,
        name: fields.tm_zone.map { String(cString: $0) } ?? "")
    }
    host.monotonicClock = { clock(CLOCK_MONOTONIC) }
    host.processorClock = { clock(CLOCK_PROCESS_CPUTIME_ID) }
    host.sleep = { seconds in
      var time = timespec()
      time.tv_sec = Int(seconds)
      time.tv_nsec = Int((seconds - seconds.rounded(.down)) * 1e9)
      nanosleep(&time, nil)
    }
    host.waitForInput = { descriptor, seconds in
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = min(max(seconds, 0) * 1000, 1e9).rounded(.up)
      return poll(&entry, 1, Int32(milliseconds)) > 0
    }
    host.takeInterrupt = { interruptPending.exchange(false, ordering: .relaxed) }
    host.isTerminal = { isatty($0) == 1 }
    host.randomWord = {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    }
    return host
  }

  private static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func status(_ info: stat) -> Host.FileStatus {
    var status = Host.FileStatus()
    status.mode = UInt64(info.st_mode)
    status.inode = UInt64(info.st_ino)
    status.device = UInt64(truncatingIfNeeded: info.st_dev)
    status.links = UInt64(info.st_nlink)
    status.user = UInt64(info.st_uid)
    status.group = UInt64(info.st_gid)
    status.deviceType = UInt64(truncatingIfNeeded: info.st_rdev)
    status.size = Int64(info.st_size)
    status.blockSize = Int64(info.st_blksize)
    status.blocks = Int64(info.st_blocks)
    #if canImport(Darwin)
      let times = (info.st_atimespec, info.st_mtimespec, info.st_ctimespec)
    #else
      let times = (info.st_atim, info.st_mtim, info.st_ctim)
    #endif
    status.accessTime = nanoseconds(times.0)
    status.modificationTime = nanoseconds(times.1)
    status.changeTime = nanoseconds(times.2)
    return status
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  static func kind(_ path: String) -> Int {
    var info = stat()
    if stat(path, &info) != 0 { return 0 }
    return info.st_mode & S_IFMT == S_IFDIR ? 2 : 1
  }

  /// A whole file, or `nil` if it cannot be read.
  static func readFile(_ path: String) -> [UInt8]? {
    if kind(path) == 2 { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
    defer { close(descriptor) }
    return readAll(descriptor)
  }

  /// Everything up to the end of a descriptor.
  static func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var info = stat()
    if fstat(descriptor, &info) == 0, info.st_size > 0 { bytes.reserveCapacity(Int(info.st_size)) }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR, !interruptPending.load(ordering: .relaxed) { continue }
      if count <= 0 { return bytes }
      bytes += buffer[0..<count]
    }
  }
}

extension timespec {
  /// So many nanoseconds since 1970.
  fileprivate init(_ nanoseconds: Int64) {
    let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    let isBefore = rest < 0
    self.init(
      tv_sec: Int(seconds) - (isBefore ? 1 : 0), tv_nsec: Int(rest) + (isBefore ? 1_000_000_000 : 0)
    )
  }
}
