import CSeccomp
import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A child process in a process group of its own, with pipes to its standard input and output.
struct ChildProcess: Sendable {
  let id: pid_t
  /// The end that this process writes to; owned by whoever takes it.
  let input: Int32
  /// The end that this process reads from; owned by whoever takes it.
  let output: Int32

  /// - Returns: nil where the system has no process or no descriptor left.
  static func start(executable: String, arguments: [String], environment: [String: String]) -> ChildProcess? {
    SpawningThread.shared.run {
      spawn(executable: executable, arguments: arguments, environment: environment)
    } ?? nil
  }

  /// Ends the process and all it may have started, and takes its remains away.
  ///
  /// - Returns: the signal that ended it, or nil where it ended by itself.
  @discardableResult
  func kill() -> Int32? {
    var status: Int32 = 0
    // A worker that has already ended keeps its own cause: only what still runs is killed.
    if waitpid(id, &status, WNOHANG) != id {
      Glibc.kill(-id, SIGKILL)
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }
    let signal = status & 0x7F
    return signal == 0 ? nil : signal
  }

  /// After the process closed its end: gives it a moment to be gone, so that its own cause is known, then kills.
  func waitForEnd() -> Int32? {
    var status = siginfo_t()
    for _ in 0..<200 {
      // The structure stays zero where nothing has ended yet.
      if waitid(P_PID, id_t(id), &status, WEXITED | WNOHANG | WNOWAIT) == 0, status.si_signo == SIGCHLD {
        break
      }
      usleep(5_000)
    }
    return kill()
  }

  /// The memory that is in use, in bytes; 0 where the process has ended.
  var residentBytes: Int {
    guard let file = fopen("/proc/\(id)/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * Int(getpagesize())
  }

  private static func spawn(
    executable: String, arguments: [String], environment: [String: String]
  ) -> ChildProcess? {
    guard let toChild = PipeEnds(), let fromChild = PipeEnds() else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild.writing, STDOUT_FILENO)
    // What C libraries print may quote the document.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    detach(&attributes)

    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var id: pid_t = 0
    let result = withCStrings([executable] + arguments) { argv in
      withCStrings(variables) { envp in posix_spawn(&id, executable, &actions, &attributes, argv, envp) }
    }
    close(toChild.reading)
    close(fromChild.writing)
    guard result == 0 else {
      close(toChild.writing)
      close(fromChild.reading)
      return nil
    }
    return ChildProcess(id: id, input: toChild.writing, output: fromChild.reading)
  }

  /// A group of its own, no blocked signals, and every signal back at its default.
  private static func detach(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }
}

/// Two ends that no child inherits unless it is handed them.
private struct PipeEnds {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }
}
