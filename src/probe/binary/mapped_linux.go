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
	mapped, err := syscall.Mmap(int(file.Fd()), 0, int(size), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE)
	if err != nil {
		return nil
	}
	return mapped
}

// forget frees the memory of a mapped file. Whatever looks at it again reads the file again, and what was written is gone.
func forget(mapped []byte) {
	if len(mapped) > 0 {
		syscall.Madvise(mapped, syscall.MADV_DONTNEED) // it is only slower without
	}
}
