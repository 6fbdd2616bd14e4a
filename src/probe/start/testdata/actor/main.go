// Actor is the program that the probe's tests start: its first argument says how it behaves.
package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	switch role, rest := os.Args[1], os.Args[2:]; role {
	case "exit":
		os.Exit(number(rest[0]))
	case "environment":
		// The runtime opens files of its own (its poller, the limits of its control group); these it would have been given.
		given := 0
		for fd := 0; fd < 64; fd++ {
			name, _ := os.Readlink("/proc/self/fd/" + strconv.Itoa(fd))
			if strings.HasPrefix(name, "pipe:") || strings.HasPrefix(name, "socket:") || name == "/dev/null" {
				given++
			}
		}
		lines := os.Environ()
		sort.Strings(lines)
		group, _ := syscall.Getpgid(0)
		folder, _ := os.Getwd()
		fmt.Printf("env %q descriptors %d own group %v folder %s\n", lines, given, group == os.Getpid(), folder)
	case "touch":
		touch(number(rest[0]) << 20)
	case "score":
		text, _ := os.ReadFile("/proc/self/oom_score_adj")
		os.Stdout.Write(text)
	case "eat": // without end, by 1 MiB at a time
		for {
			touch(1 << 20)
		}
	case "reread": // FILE, again and again, as a program does with its own whose pages the kernel drops
		file, err := os.Open(rest[0])
		if err != nil {
			panic(err)
		}
		for page := make([]byte, 1<<20); ; {
			if n, _ := file.Read(page); n == 0 {
				file.Seek(0, 0)
			}
		}
	case "fork-bomb": // PIDS
		for {
			spawn(rest[0], &syscall.SysProcAttr{Setsid: true}, "sleep")
		}
	case "flood":
		page := []byte(strings.Repeat("flood \xff\n", 8<<10))
		for limit := number(rest[0]); limit != 0; limit-- {
			os.Stdout.Write(page)
		}
	case "stubborn":
		signal.Ignore(syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP)
		time.Sleep(time.Minute)
	case "kill-self":
		syscall.Kill(os.Getpid(), syscall.Signal(number(rest[0])))
		time.Sleep(time.Minute)
	case "daemon":
		spawn(rest[0], &syscall.SysProcAttr{Setsid: true}, "daemon-child", rest[0])
		os.Exit(0)
	case "daemon-child":
		spawn(rest[0], nil, "sleep")
		time.Sleep(time.Minute)
	case "sleep":
		signal.Ignore(syscall.SIGTERM, syscall.SIGHUP)
		time.Sleep(time.Minute)
	case "serve": // ADDRESS DELAY STATUS
		time.Sleep(time.Duration(number(rest[1])) * time.Millisecond)
		serve(rest[0], rest[2])
	case "serve-hidden": // ADDRESS, and nobody but root may list its open files
		const prSetDumpable = 4
		syscall.RawSyscall(syscall.SYS_PRCTL, prSetDumpable, 0, 0)
		serve(rest[0], "200 OK")
	case "serve-by-child":
		spawn("", &syscall.SysProcAttr{Setsid: true}, "serve", rest[0], "0", "200 OK")
		time.Sleep(time.Minute)
	case "serve-daemon":
		// With many threads the first one has long ended when the last one does.
		for i := 0; i < 200; i++ {
			go func() {
				runtime.LockOSThread()
				select {}
			}()
		}
		spawn(rest[1], &syscall.SysProcAttr{Setsid: true}, "sleep")
		serve(rest[0], "200 OK")
	case "grow": // ADDRESS, MEBIBYTES_PER_SECOND
		go serve(rest[0], "200 OK")
		for {
			touch(number(rest[1]) << 20 / 10)
			time.Sleep(100 * time.Millisecond)
		}
	case "serve-then-exit": // ADDRESS MILLISECONDS CODE
		go serve(rest[0], "200 OK")
		time.Sleep(time.Duration(number(rest[1])) * time.Millisecond)
		os.Exit(number(rest[2]))
	case "lines":
		for _, line := range rest {
			fmt.Print(line)
			time.Sleep(5 * time.Millisecond)
		}
		time.Sleep(time.Minute)
	case "lines-then-exit":
		fmt.Print(rest[0])
	case "complain": // LINES, to standard error, with the last argument as the last one
		fmt.Fprint(os.Stderr, strings.Repeat("a line of the program's own\n", number(rest[0])), rest[1])
		time.Sleep(time.Minute)
	case "preempted":
		preempted()
	case "threads":
		done := make(chan bool)
		go func() { runtime.LockOSThread(); touch(8 << 20); os.Exit(0) }()
		<-done
	}
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

func touch(bytes int) {
	if bytes == 0 {
		return
	}
	memory, err := syscall.Mmap(-1, 0, bytes, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	for i := 0; i < len(memory); i += 4096 {
		memory[i] = 1
	}
}

// spawn adds the process id of what it started to a file, if one is named.
func spawn(pids string, attributes *syscall.SysProcAttr, args ...string) {
	command := exec.Command("/proc/self/exe", args...)
	command.SysProcAttr = attributes
	if err := command.Start(); err != nil {
		panic(err)
	}
	if pids == "" {
		return
	}
	file, err := os.OpenFile(pids, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	fmt.Fprintln(file, command.Process.Pid)
	file.Close()
	if args[0] == "daemon-child" {
		// Its own child should exist before this one ends.
		for text := ""; strings.Count(text, "\n") < 2; time.Sleep(time.Millisecond) {
			bytes, _ := os.ReadFile(pids)
			text = string(bytes)
		}
	}
}

func serve(address, status string) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for answered := 0; ; answered++ {
		connection, err := listener.Accept()
		if err != nil {
			continue
		}
		connection.Read(make([]byte, 4096))
		if status == "unready" && answered < 3 {
			fmt.Fprint(connection, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")
		} else {
			fmt.Fprintf(connection, "HTTP/1.1 %s\r\nContent-Length: 2\r\n\r\nok", strings.Replace(status, "unready", "200 OK", 1))
		}
		connection.Close()
	}
}

// preempted spins on the main thread, so that every collection of the other goroutine must interrupt it by SIGURG.
func preempted() {
	runtime.LockOSThread()
	stop := false
	go func() {
		for i := 0; i < 100; i++ {
			runtime.GC()
		}
		os.Exit(0)
	}()
	for !stop {
	}
}
