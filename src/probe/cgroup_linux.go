package main

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

// Source: Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/memory.rst of the Linux kernel.

// A memoryController makes control groups with a limit on memory, below the group that the probe is in.
type memoryController struct {
	version int
	folder  string // the probe's own group
	leaf    string // where the probe went, since a group of version 2 has processes or limited children, not both
	enabled bool   // by the probe, so that it is taken back
	made    int
	// The kernel's own; tests put a folder of files in its place.
	mkdir, rmdir func(name string) error
}

// A group is a control group for one start.
type group struct {
	controller *memoryController
	folder     string
	limit      int64
}

const groupPrefix = "binary-budget-"

func makeGroup(name string) error { return os.Mkdir(name, 0o755) }

// findController says where the probe's own group is, from the texts of /proc/self/mountinfo and /proc/self/cgroup. Where
// both versions are mounted, as on some older systems, memory belongs to one of them.
func findController(mounts, membership string) (*memoryController, error) {
	paths := map[string]string{} // of each controller; "" is version 2
	for _, line := range strings.Split(membership, "\n") {
		if fields := strings.SplitN(line, ":", 3); len(fields) == 3 {
			for _, name := range strings.Split(fields[1], ",") {
				paths[name] = fields[2]
			}
		}
	}
	var second *memoryController
	for _, line := range strings.Split(mounts, "\n") {
		before, after, _ := strings.Cut(line, " - ")
		place, kind := strings.Fields(before), strings.Fields(after)
		if len(place) < 5 || len(kind) < 3 {
			continue
		}
		path, isMember := paths["memory"]
		switch kind[0] {
		case "cgroup":
			if isMember && hasWord(kind[2], ",", "memory") {
				if folder, ok := folderIn(place[3], place[4], path); ok {
					return &memoryController{version: 1, folder: folder, mkdir: makeGroup, rmdir: syscall.Rmdir}, nil
				}
			}
		case "cgroup2":
			if path, isMember = paths[""]; isMember && second == nil {
				if folder, ok := folderIn(place[3], place[4], path); ok {
					second = &memoryController{version: 2, folder: folder, mkdir: makeGroup, rmdir: syscall.Rmdir}
				}
			}
		}
	}
	if second == nil {
		return nil, errors.New("no memory controller: this system has no control groups mounted")
	}
	return second, nil
}

// folderIn is where a group lies below a mount that shows the hierarchy from root on.
func folderIn(root, point, path string) (string, bool) {
	below, err := filepath.Rel(root, path)
	if err != nil || below == ".." || strings.HasPrefix(below, "../") {
		return "", false
	}
	unescaped := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`).Replace(point)
	return filepath.Join(unescaped, below), true
}

func hasWord(text, separator, word string) bool {
	for _, one := range strings.Split(strings.TrimSpace(text), separator) {
		if one == word {
			return true
		}
	}
	return false
}

// open makes the controller ready to have groups; whatever it does is undone by close.
func (m *memoryController) open() error {
	m.removeStale()
	if m.version == 1 {
		return nil
	}
	available, err := os.ReadFile(filepath.Join(m.folder, "cgroup.controllers"))
	if err != nil || !hasWord(string(available), " ", "memory") {
		return errors.New("no memory controller: it is not enabled for the control group of this process")
	}
	enabled, _ := os.ReadFile(m.file("cgroup.subtree_control"))
	if hasWord(string(enabled), " ", "memory") {
		return nil
	}
	if err := m.moveToLeaf(); err != nil {
		m.close()
		return err
	}
	if err := write(m.file("cgroup.subtree_control"), "+memory"); err != nil {
		m.close()
		return fmt.Errorf("no memory controller: this user may not use it (%v)", plainCause(err))
	}
	m.enabled = true
	return nil
}

// moveToLeaf moves the probe alone: other processes of its group are not the probe's to move. The root of all groups may
// have both.
func (m *memoryController) moveToLeaf() error {
	if _, err := os.Stat(m.file("cgroup.type")); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	own := strconv.Itoa(os.Getpid())
	members, _ := os.ReadFile(m.file("cgroup.procs"))
	for _, pid := range strings.Fields(string(members)) {
		if pid != own {
			return errors.New("no memory controller: other processes are in the control group of this one")
		}
	}
	leaf := m.file(groupPrefix + own + "-probe")
	if err := m.mkdir(leaf); err != nil {
		return fmt.Errorf("no memory controller: this user may not make control groups (%v)", plainCause(err))
	}
	m.leaf = leaf
	if err := write(filepath.Join(leaf, "cgroup.procs"), own); err != nil {
		return fmt.Errorf("no memory controller: this user may not use control groups (%v)", plainCause(err))
	}
	return nil
}

// close leaves everything as it was found, as far as it can: what is left is empty, and goes with the next probe.
func (m *memoryController) close() {
	names, _ := filepath.Glob(m.file(groupPrefix + strconv.Itoa(os.Getpid()) + "-*"))
	for _, folder := range names {
		if folder != m.leaf {
			_ = (&group{controller: m, folder: folder}).remove()
		}
	}
	if m.enabled {
		_ = write(m.file("cgroup.subtree_control"), "-memory")
	}
	if m.leaf != "" {
		_ = write(m.file("cgroup.procs"), strconv.Itoa(os.Getpid()))
		_ = m.rmdir(m.leaf)
	}
}

// removeStale removes what a probe that was killed could not: groups are named after it, and its programs died with it.
func (m *memoryController) removeStale() {
	names, _ := filepath.Glob(m.file(groupPrefix + "*"))
	for _, folder := range names {
		owner, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(folder), groupPrefix), "-")
		pid, err := strconv.Atoi(owner)
		if err == nil && syscall.Kill(pid, 0) == syscall.ESRCH {
			m.removeFolders(folder)
		}
	}
}

func (m *memoryController) file(name string) string { return filepath.Join(m.folder, name) }

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

func (g *group) processes() []int {
	text, _ := os.ReadFile(g.file("cgroup.procs"))
	var pids []int
	for _, field := range strings.Fields(string(text)) {
		if pid, err := strconv.Atoi(field); err == nil && pid > 1 {
			pids = append(pids, pid)
		}
	}
	return pids
}

// kill kills whatever is in the group, wherever it has gone since.
func (g *group) kill() {
	if write(g.file("cgroup.kill"), "1") == nil {
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
