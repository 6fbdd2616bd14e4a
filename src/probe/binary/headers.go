package binary

import (
	"errors"
	"io"
)

const (
	// largestTables: what package debug reads of a file before anyone looks into its sections. Of a symbol it makes ten
	// times what lies in the file.
	largestTables = 64 << 20
	// largestLoad: what is loaded is held in memory, with four bytes more for each of data.
	largestLoad = 512 << 20
)

// limited is a file for the readers of package debug. They believe headers that say how large a table is, and a file of
// 2 GB that is nearly all holes costs nothing to make.
func limited(file io.ReaderAt, most int64) io.ReaderAt { return &limitedReader{file, most} }

type limitedReader struct {
	file io.ReaderAt
	left int64
}

func (r *limitedReader) ReadAt(p []byte, at int64) (int, error) {
	if r.left -= int64(len(p)); r.left < 0 {
		return 0, errors.New("its tables are larger than those of any program")
	}
	return r.file.ReadAt(p, at)
}
