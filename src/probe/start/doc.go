// Package start starts programs, one after the other, and says what it saw of each.
//
// # probe start
//
// Reads one request a line from standard input and makes one start after the other, in order. Each result is
// written to standard output as soon as it is there, so a caller may send the next request only then, or all at
// once. The fields of both are those of src/core/start/probe-protocol.ts.
//
// The program gets exactly the environment of its request, /dev/null as input, and a process group of its own.
// Afterwards nothing of it is left: the group is killed, and since the probe is a subreaper, a process that left the
// group (setsid, a daemon) becomes the probe's child and is killed too; leftover_processes counts those that
// outlived a program which ended by itself, or outlived the killing of its group. Nothing else is ever signalled.
//
// "{port}" in args, env values and the address of readiness is a free port, another one for each start, outside the
// range from which the kernel takes the ports of outgoing connections.
//
// A program is ready, by ready.kind:
//
//	exit    when it has ended with the wanted code
//	http    at the first answer with status 200 to 399 to a GET (http only, no redirect followed, one connection a try)
//	tcp     when it accepts a connection
//	stdout  when a line that it wrote, to standard output or standard error, matches a pattern in Go's syntax (RE2);
//	        a last line without its newline counts too
//
// The host of http and tcp is an IP address or localhost. The first try is made at once, the next one after a
// twentieth of the time that has passed, though at least 100 µs and at most 1 ms: so wall_ns is late by at most 5 %
// or 0.1 ms, and half of that on average. Then the listening socket must be held by a process of the program, or the
// outcome is not-started and the reason names who answered; it is the same if the address is taken before the start.
//
// What is measured:
//
//	wall_ns                  from just before fork to the return of waitid, or to readiness; monotonic
//	user_ns, system_ns       a program that ends: its own rusage. One that stays: its CPU clock at readiness, divided
//	                         into user and system as its rusage was after it was stopped (ticks of 10 ms are too coarse)
//	*_faults, blocks_read    rusage, or /proc/PID/stat and /proc/PID/io at readiness
//	peak_rss_bytes           VmHWM, never ru_maxrss, which starts at the size of the spawner. A program that ends must be
//	                         traced for it (purpose memory): ptrace stops its leader when it exits, and the larger of VmHWM
//	                         and the Rss of smaps_rollup counts. Tracing costs time, so its wall_ns is not for use
//	ready_rss_bytes          VmRSS at readiness; a program that stays only
//	mapped_areas             lines of /proc/PID/maps, at the exit or at readiness
//	cpu                      the CPU asked for if pinned, else the one it ran on last
//
// A request with purpose trace is one whose env has GODEBUG=inittrace=1: it is started as for time, with up to 1 MiB of its
// standard error kept in stderr_tail instead of the last 2,000 bytes of it, and no line of the trace makes it ready. Tracing
// costs time, so its wall_ns is not for use.
//
// A request with purpose cold is started as for time, after the kernel was asked to drop the pages of its file from the
// cache (posix_fadvise, which takes no privileges; the file is written to disk first, once). It was started from disk
// if blocks_read, in units of 512 bytes, is above 0. Of a file system in memory there is nothing to drop. What else it
// reads, the shared libraries of a dynamic program say, stays in the cache; so does what a virtual machine's host has.
//
// A request with purpose soak is for a program that stays: when it is ready it runs on for soak_ns and is looked at every
// sample_ns, then it is killed as always. Its time-out counts until it is ready. soak has lists with an entry for each look:
//
//	at_ns                    since readiness, which was at ready_unix_ns of the clock on the wall
//	rss_bytes                resident pages, by /proc/PID/statm
//	anonymous_bytes          those of them that are of no file and not shared memory
//	peak_rss_bytes           VmHWM at the end
//	whole                    whether it ran to the end; otherwise the outcome says how the program ended
//	load                     of a request with load, a line for the shell, started when the program is ready, with its
//	                         environment and folder, and ended with it: exit_code or signal if it ended by itself, at
//	                         ended_ns, and the last 2,000 bytes that it wrote
//
// A request with cpu pins the probe's main thread and the program to that CPU; if the kernel refuses, the start is
// made all the same, with pinned false.
//
// Whatever the request, a program that takes more than 80 % of the memory that was free when the probe began is stopped, and
// crashed; when the memory runs out all the same, the kernel takes the probe's programs first (oom_score_adj).
//
// A request with memory_limit_bytes is started in a control group of its own that may have so much memory, file pages
// included, and no swap, after its file's pages were dropped from the cache: pages that are in memory already would count as
// another's. What the kernel kills for want of memory is counted in oom_kills; group_peak_bytes is the most that the
// group had. With most_read_bytes the outcome is timeout as soon as the program has read more than that from disk: it then
// only reads its own pages again, which the kernel drops as fast. A limit below 1 MiB and the arguments is not tried.
//
// The group is made below that of the probe: for version 1 the probe's may have other processes, for version 2 it must be
// the probe's alone (systemd-run --scope -p Delegate=yes); the probe then moves itself into a leaf beside the group. All is
// undone at the end, also after a signal; what a probe leaves that is killed is removed by the next one in that group.
//
// Where it cannot measure (anything but Linux) every start is answered by not-started, "not measured on this system".
// The exit code is 0 when all requests were answered, 1 when results could not be written or requests not read, 2 for
// wrong arguments or a request that is none; on SIGINT, SIGTERM and SIGHUP, and when the process that started the
// probe dies, what is running is killed and the exit code is 128 and the number of the signal.
//
// # probe memory-control
//
// Writes {"version"}, 1 or 2, if a program can be started here with a limit on its memory, which it finds out by trying, or
// {"reason"}, a sentence for people.
package start
