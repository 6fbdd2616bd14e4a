//go:build linux && (amd64 || arm64 || riscv64 || ppc64le || s390x || loong64)

package start

import (
	"os"
	"syscall"
)

// evict asks the kernel to drop the pages of a file from its cache, which takes no privileges. It drops clean ones only,
// so the file is written to disk first, once. Whether it did shows in the blocks that the program then reads: a file
// system in memory has nothing to drop, and pages that another process has mapped stay.
func (p *prober) evict(path string) error {
	const dontNeed = 4
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	if !p.synced[path] {
		if err := file.Sync(); err != nil {
			return err
		}
		p.synced[path] = true
	}
	if _, _, errno := syscall.Syscall6(syscall.SYS_FADVISE64, file.Fd(), 0, 0, dontNeed, 0, 0); errno != 0 {
		return errno
	}
	return nil
}
