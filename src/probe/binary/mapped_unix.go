//go:build linux || darwin

package binary

import (
	"os"
	"syscall"
)

// mapFile is a file as memory, which costs nothing for what nobody looks at. What is written there stays in this process.
// It is nil where that is not possible. It is never unmapped, because names of symbols are parts of it.
func mapFile(file *os.File, size int64) []byte {
	if size == 0 || size > largestFile || int64(int(size)) != size {
		return nil
	}
	content, err := syscall.Mmap(int(file.Fd()), 0, int(size), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE)
	if err != nil {
		return nil
	}
	return content
}
