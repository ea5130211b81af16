import Foundation

extension Worker {
  /// A worker could not be started.
  struct SpawnFailure: Error {
    let cause: String

    init(code: Int32) {
      cause = String(cString: strerror(code))
    }
  }

  /// Starts a program with one socket as its standard input and output.
  ///
  /// It gets a process group of its own, so that Ctrl-C in a terminal reaches the parent only, and no
  /// blocked signals, whatever the parent blocks.
  static func spawn(
    _ executable: String, arguments: [String]
  ) throws(SpawnFailure) -> Worker {
    var sockets: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &sockets) == 0 else { throw SpawnFailure(code: errno) }
    defer { close(sockets[1]) }
    var process = pid_t()
    let code = start(executable, arguments: arguments, stream: sockets[1], process: &process)
    guard code == 0 else {
      close(sockets[0])
      throw SpawnFailure(code: code)
    }
    return Worker(process: process, socket: sockets[0])
  }

  private static func start(
    _ executable: String, arguments: [String], stream: Int32, process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stream, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, stream, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let words = CStrings([executable] + arguments)
    let environment = CStrings(environment())
    defer {
      words.free()
      environment.free()
    }
    return posix_spawn(
      &process, executable, &actions, &attributes, words.pointers, environment.pointers)
  }

  /// The parent's environment; a crash is to be quick, not to be explained.
  private static func environment() -> [String] {
    var variables = ProcessInfo.processInfo.environment
    variables["SWIFT_BACKTRACE"] = "enable=no"
    return variables.map { "\($0.key)=\($0.value)" }
  }
}

/// Strings as a C program's `main` gets them.
private struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  func free() {
    for pointer in pointers { Foundation.free(pointer) }
  }
}
