package binary

import (
	"io"
	"os"
	"unsafe"
)

// A mappedFile is a file that is mapped into memory. ReadAt still reads the file, so that what is read once and is large,
// such as zeros behind a program, does not stay in memory.
type mappedFile struct {
	io.ReaderAt
	mapped []byte
}

// contentOf is the file in memory, or the file itself where it cannot be mapped.
func contentOf(file io.ReaderAt, size int64) io.ReaderAt {
	if onDisk, ok := file.(*os.File); ok {
		if mapped := mapFile(onDisk, size); mapped != nil {
			return mappedFile{file, mapped}
		}
	}
	return file
}

// contentAt is a part of a file. It is no copy if the file lies in memory.
func contentAt(file io.ReaderAt, from, size int64) ([]byte, error) {
	if size == 0 {
		return nil, nil
	}
	if c, ok := file.(mappedFile); ok {
		return c.mapped[from : from+size : from+size], nil
	}
	part := make([]byte, size)
	if _, err := file.ReadAt(part, from); err != nil && err != io.EOF {
		return nil, err
	}
	return part, nil
}

// textOf is a string in the same memory.
func textOf(part []byte) string { return unsafe.String(unsafe.SliceData(part), len(part)) }
