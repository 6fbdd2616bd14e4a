package start

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A group is a control group for one start.
type group struct {
	controller *memoryController
	folder     string
	limit      int64
}

// group makes a group that may have limit bytes of memory, file pages included, and no swap.
func (m *memoryController) group(limit int64) (*group, error) {
	m.made++
	g := &group{controller: m, limit: limit}
	g.folder = m.file(fmt.Sprintf("%s%d-%d", groupPrefix, os.Getpid(), m.made))
	if err := m.mkdir(g.folder); err != nil {
		return nil, fmt.Errorf("no memory controller: this user may not make control groups (%v)", plainCause(err))
	}
	if err := g.setLimit(); err != nil {
		_ = m.rmdir(g.folder)
		return nil, fmt.Errorf("a memory limit of %d bytes cannot be set: %v", limit, plainCause(err))
	}
	return g, nil
}

func (g *group) setLimit() error {
	bytes := strconv.FormatInt(g.limit, 10)
	if g.controller.version == 2 {
		// Absent where the kernel has no swap.
		return errors.Join(write(g.file("memory.max"), bytes), writeIfThere(g.file("memory.swap.max"), "0"))
	}
	if err := write(g.file("memory.limit_in_bytes"), bytes); err != nil {
		return err
	}
	// The limit of memory and swap together, after that of memory, which it may not be below. Without accounting of swap
	// the kernel is asked not to.
	if _, err := os.Stat(g.file("memory.memsw.limit_in_bytes")); err == nil {
		return write(g.file("memory.memsw.limit_in_bytes"), bytes)
	}
	return writeIfThere(g.file("memory.swappiness"), "0")
}

// oomKills is how many processes of the group the kernel has killed for want of memory.
func (g *group) oomKills() *int64 {
	name := "memory.events"
	if g.controller.version == 1 {
		name = "memory.oom_control"
	}
	text, _ := os.ReadFile(g.file(name))
	return lineNumber(text, "oom_kill")
}

// peak is the most memory that the group ever had, file pages included; absent before Linux 5.19 (version 2).
func (g *group) peak() *int64 {
	name := "memory.peak"
	if g.controller.version == 1 {
		name = "memory.max_usage_in_bytes"
	}
	text, err := os.ReadFile(g.file(name))
	if err != nil {
		return nil
	}
	bytes, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64)
	if err != nil {
		return nil
	}
	return &bytes
}

// processes are those in the group but the probe itself, of which a thread is there while it forks (version 1).
func (g *group) processes() []int {
	text, _ := os.ReadFile(g.file("cgroup.procs"))
	var pids []int
	for _, field := range strings.Fields(string(text)) {
		if pid, err := strconv.Atoi(field); err == nil && pid > 1 && pid != os.Getpid() {
			pids = append(pids, pid)
		}
	}
	return pids
}

// kill kills whatever is in the group, wherever it has gone since.
func (g *group) kill() {
	if g.controller.version == 2 && write(g.file("cgroup.kill"), "1") == nil {
		return // Linux 5.14 and later, version 2
	}
	for _, pid := range g.processes() {
		_ = syscall.Kill(pid, syscall.SIGKILL)
	}
}

// remove kills what is left in the group and removes it; the kernel lets it go some time after the last process.
func (g *group) remove() error {
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) {
		if g.controller.removeFolders(g.folder) {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("its control group %s could not be removed within 5 s", g.folder)
		}
		g.kill()
		g.leaveWithAll()
	}
}

// leaveWithAll takes the probe's own threads out of a group of version 1. One is in it when a signal ends the probe between
// entering the group and leaving it again.
func (g *group) leaveWithAll() {
	if g.controller.version != 1 {
		return
	}
	text, _ := os.ReadFile(g.file("tasks"))
	for _, thread := range strings.Fields(string(text)) {
		if _, err := os.Stat("/proc/self/task/" + thread); err == nil {
			_ = write(g.controller.file("tasks"), thread)
		}
	}
}

// removeFolders removes a group and those that the program may have made in it. Its files are the kernel's.
func (m *memoryController) removeFolders(folder string) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return errors.Is(err, os.ErrNotExist)
	}
	for _, entry := range entries {
		if entry.IsDir() {
			m.removeFolders(filepath.Join(folder, entry.Name()))
		}
	}
	err = m.rmdir(folder)
	return err == nil || errors.Is(err, os.ErrNotExist)
}

func (g *group) file(name string) string { return filepath.Join(g.folder, name) }

// write gives a file of the kernel its value in one call, as it must; it never makes a file.
func write(name, value string) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.WriteString(value)
	return errors.Join(err, file.Close())
}

func writeIfThere(name, value string) error {
	err := write(name, value)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
