// libseccomp, and the calls for starting and shutting in a process that Swift cannot import: variadic ones,
// macros, and GNU extensions.
#pragma once
#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>

// SCMP_ACT_ERRNO is a macro with an argument.
static inline uint32_t dossier_refuse_with(int error) { return SCMP_ACT_ERRNO(error); }

// The kernel ends this process when the thread that started it ends; prctl is variadic.
static inline int dossier_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

// No other process of the same user may look into this one, and it leaves no core file.
static inline int dossier_hide_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// glibc 2.34 and newer; hidden from the importer by a feature macro.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

// CLONE_THREAD of linux/sched.h: the bit that tells a new thread from a new process.
static const unsigned long dossier_clone_thread = 0x00010000;
