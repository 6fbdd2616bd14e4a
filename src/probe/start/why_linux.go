package start

import (
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"

	"probe/binary"
)

// whyNotStarted turns what the kernel answered to fork and exec into a sentence.
func whyNotStarted(p *plan, err error, traced bool) string {
	switch err {
	case syscall.ENOEXEC, syscall.EINVAL, syscall.ELIBBAD:
		return builtFor(p)
	case syscall.ENOENT:
		if loader := interpreter(p.fileName()); loader != "" {
			return fmt.Sprintf("%s needs %s, which is not on this system", p.path, loader)
		}
		return fmt.Sprintf("%s cannot be started: a file that it needs is missing", p.path)
	case syscall.EACCES:
		if info, statErr := os.Stat(p.fileName()); statErr == nil && info.Mode()&0o111 == 0 {
			return fmt.Sprintf("%s is not executable (mode %v)", p.path, info.Mode())
		}
		return fmt.Sprintf("%s may not be started by this user, or lies on a file system mounted noexec", p.path)
	case syscall.ETXTBSY:
		return fmt.Sprintf("%s is still being written", p.path)
	case syscall.E2BIG:
		return "its arguments and environment are too long"
	case syscall.EPERM, syscall.ENOSYS, syscall.EIO:
		if traced {
			return fmt.Sprintf("its memory cannot be measured: this system does not let the probe trace it (%v)", err)
		}
	}
	return fmt.Sprintf("%s cannot be started: %v", p.path, err)
}

// builtFor says which machine the file is for instead.
func builtFor(p *plan) string {
	host := runtime.GOOS + "/" + runtime.GOARCH
	name := p.fileName()
	if file, err := elf.Open(name); err == nil {
		defer file.Close()
		if arch := binary.ELFArch(file); arch != runtime.GOARCH {
			return fmt.Sprintf("%s is built for %s, this machine is %s", p.path, arch, host)
		}
		return fmt.Sprintf("%s is an ELF file for this machine, but the kernel does not take it", p.path)
	}
	if file, err := macho.Open(name); err == nil {
		file.Close()
		return fmt.Sprintf("%s is built for macOS, this machine is %s", p.path, host)
	}
	if file, err := pe.Open(name); err == nil {
		file.Close()
		return fmt.Sprintf("%s is built for Windows, this machine is %s", p.path, host)
	}
	return fmt.Sprintf("%s is no program for this machine (%s)", p.path, host)
}

// interpreter is the loader of an ELF file, or the one in the first line of a script.
func interpreter(name string) string {
	if file, err := elf.Open(name); err == nil {
		defer file.Close()
		return binary.ELFInterpreter(file)
	}
	file, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer file.Close()
	head := make([]byte, 256)
	n, _ := file.Read(head) // nothing read, nothing known
	line, _, _ := strings.Cut(string(head[:n]), "\n")
	if fields := strings.Fields(strings.TrimPrefix(line, "#!")); strings.HasPrefix(line, "#!") && len(fields) > 0 {
		return fields[0]
	}
	return ""
}
