import CSeccomp

#if canImport(Glibc)
import Glibc
#endif

/// What the kernel holds a worker to, whatever a hostile file makes the C libraries do: no network, nothing
/// written, no other program.
///
/// Reading files stays allowed: a document's fonts, the language models and the document itself are opened
/// after the filter is in force.
enum Sandbox {
  /// Refused with EPERM whatever the arguments.
  private static let refusedCalls = [
    // Network, and sockets of this machine.
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
    // Changing what stands on disk.
    "creat", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link",
    "linkat", "symlink", "symlinkat", "mknod", "mknodat", "truncate", "ftruncate", "fallocate", "chmod",
    "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat", "setxattr", "lsetxattr",
    "fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "utime", "utimes", "utimensat", "futimesat",
    "mount", "umount2", "move_mount", "open_tree", "fsopen", "fsmount", "pivot_root", "chroot", "swapon",
    "open_by_handle_at", "name_to_handle_at", "memfd_create",
    // Other programs, other processes, the kernel.
    "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_open",
    "pidfd_getfd", "pidfd_send_signal", "kill", "tkill", "setns", "unshare", "bpf", "perf_event_open",
    "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "init_module", "finit_module",
    "delete_module", "kexec_load", "kexec_file_load", "keyctl", "add_key", "request_key", "reboot",
    "settimeofday", "clock_settime", "shmget", "msgget", "semget", "mq_open",
  ]

  /// The bits of open's flags that let a file be written, made or cut short; one rule for each bit.
  private static let writingFlags: [Int32] = [O_WRONLY, O_RDWR, O_CREAT, O_TRUNC]

  /// Puts the filter in force for all threads of this process, for good.
  ///
  /// - Returns: nil, or why the kernel refused.
  static func enter() -> String? {
    _ = dossier_hide_memory()
    guard let context = seccomp_init(SCMP_ACT_ALLOW) else { return "the filter could not be made" }
    defer { seccomp_release(context) }
    seccomp_attr_set(context, SCMP_FLTATR_CTL_TSYNC, 1)
    var failure: Int32 = 0
    for call in refusedCalls { failure = min(failure, refuse(call, EPERM, [], in: context)) }
    // What takes its arguments in memory cannot be judged; the C library falls back to the older call.
    for call in ["openat2", "clone3"] { failure = min(failure, refuse(call, ENOSYS, [], in: context)) }
    for flag in writingFlags {
      failure = min(failure, refuse("open", EPERM, [argument(1, has: flag)], in: context))
      failure = min(failure, refuse("openat", EPERM, [argument(2, has: flag)], in: context))
    }
    // A thread is made with CLONE_THREAD, another process without.
    let withoutThread = scmp_arg_cmp(
      arg: 0, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(dossier_clone_thread), datum_b: 0)
    failure = min(failure, refuse("clone", EPERM, [withoutThread], in: context))
    // Only signals to itself: abort() is one.
    let toOthers = scmp_arg_cmp(arg: 0, op: SCMP_CMP_NE, datum_a: UInt64(getpid()), datum_b: 0)
    failure = min(failure, refuse("tgkill", EPERM, [toOthers], in: context))
    guard failure == 0 else { return "a rule was refused (\(reason(failure)))" }
    let loaded = seccomp_load(context)
    return loaded == 0 ? nil : "the kernel refused the filter (\(reason(loaded)))"
  }

  private static func argument(_ index: UInt32, has flag: Int32) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: index, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(flag), datum_b: UInt64(flag))
  }

  /// - Returns: 0, also for a call that this machine does not have, or a negative error number.
  private static func refuse(
    _ call: String, _ error: Int32, _ arguments: [scmp_arg_cmp], in context: scmp_filter_ctx
  ) -> Int32 {
    let number = seccomp_syscall_resolve_name(call)
    guard number >= 0 else { return 0 }
    return seccomp_rule_add_array(
      context, dossier_refuse_with(error), number, UInt32(arguments.count), arguments)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(-code)) }
}

extension SandboxProbe {
  /// Tries, in this process, what a shut-in worker must not be able to do.
  static func ofThisProcess() -> SandboxProbe {
    SandboxProbe(
      canOpenSocket: succeeds(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)),
      canWriteFile: succeeds(open("/dev/null", O_WRONLY)),
      canStartProgram: startsProgram(),
      threadLimit: getenv("OMP_THREAD_LIMIT").map { String(cString: $0) })
  }

  private static func succeeds(_ descriptor: Int32) -> Bool {
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  private static func startsProgram() -> Bool {
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    defer { free(arguments[0]) }
    guard posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil) == 0 else { return false }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return true
  }
}
