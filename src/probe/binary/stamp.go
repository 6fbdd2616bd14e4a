package binary

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"runtime/debug"
	"sort"
	"strings"
)

// masks are the strings that say when and from what a binary was built, and nothing of what it does.
type masks struct {
	anywhere []mask // the build id, which lies in front of the code where it has no note of its own
	data     []mask // strings, which never lie in executable sections
}

type mask struct {
	text   []byte
	length int // of the string that the program sees; 0 if it sees none
}

// shortestMask: a shorter string occurs by accident in any binary.
const shortestMask = 3

// masks gathers what is to be masked in this image. info is nil for a file that Go did not make.
func (img *image) masks(r io.ReaderAt, info *debug.BuildInfo, stamps []string) masks {
	var m masks
	if id := img.buildID(r); len(id) >= shortestMask {
		m.anywhere = append(m.anywhere, mask{text: id})
	}
	// The module information is in the build info and once more as runtime.modinfo, among the program's strings.
	if text := img.moduleInfo(r); len(text) > 0 {
		m.data = append(m.data, mask{text, len(text)})
	}
	values := append([]string{}, stamps...)
	if info != nil {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision", "vcs.time":
				values = append(values, s.Value)
			case "-ldflags":
				values = append(values, stampedValues(s.Value)...)
			}
		}
	}
	seen := map[string]bool{}
	for _, value := range values {
		if len(value) >= shortestMask && !seen[value] {
			seen[value] = true
			// The linker ends the strings of -X with a zero byte, and the compiler those of the source with none.
			m.data = append(m.data, mask{append([]byte(value), 0), len(value)})
		}
	}
	return m
}

// headers are masks for the string headers (address, length) that refer to hits: of two stamps whose lengths
// differ a little, the linker's padding takes up the difference, and nothing but the header's length tells.
func (img *image) headers(hits [][]span) masks {
	const atMost = 64 // stamps are few; a value that occurs more often is no stamp
	var m masks
	for i, s := range img.sections {
		for _, hit := range hits[i] {
			if s.executable || hit.length == 0 {
				continue
			}
			if len(m.data) == atMost {
				return masks{}
			}
			header := make([]byte, 2*img.wordBytes)
			img.putWord(header, s.address+uint64(hit.from))
			img.putWord(header[img.wordBytes:], uint64(hit.length))
			m.data = append(m.data, mask{text: header})
		}
	}
	return m
}

func (img *image) putWord(to []byte, word uint64) {
	if img.wordBytes == 8 {
		img.byteOrder.PutUint64(to, word)
		return
	}
	img.byteOrder.PutUint32(to, uint32(word))
}

func (m masks) longest() int {
	longest := 0
	for _, list := range [][]mask{m.anywhere, m.data} {
		for _, one := range list {
			if len(one.text) > longest {
				longest = len(one.text)
			}
		}
	}
	return longest
}

// A span is a stretch of bytes of a section.
type span struct {
	from, to int64
	length   int // as in mask
}

// find adds to hits what of the masks lies in chunk, which begins at the offset at.
func (m masks) find(hits []span, at int64, chunk []byte, executable bool) []span {
	lists := [][]mask{m.anywhere, m.data}
	if executable {
		lists = lists[:1]
	}
	for _, list := range lists {
		for _, one := range list {
			for from := 0; ; {
				i := bytes.Index(chunk[from:], one.text)
				if i < 0 {
					break
				}
				start := at + int64(from+i)
				hits = append(hits, span{start, start + int64(len(one.text)), one.length})
				from += i + 1 // one at a time: what overlaps is found whatever chunk it begins in
			}
		}
	}
	return hits
}

// eachChunk hands out a stream in pieces. Each begins with the end of the one before, so that nothing as long as
// longest is missed at a border; the last fresh bytes of it are new.
func eachChunk(r io.Reader, longest int, use func(at int64, chunk []byte, fresh int)) error {
	overlap := 0
	if longest > 1 {
		overlap = longest - 1
	}
	buffer := make([]byte, overlap+256<<10)
	kept, end := 0, int64(0)
	for {
		n, err := io.ReadFull(r, buffer[kept:])
		if n > 0 {
			end += int64(n)
			use(end-int64(kept+n), buffer[:kept+n], n)
			tail := kept + n
			if kept = overlap; kept > tail {
				kept = tail
			}
			copy(buffer, buffer[tail-kept:tail])
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			return nil
		default:
			return err
		}
	}
}

// hashMasked is the SHA-256 of a section with all hits zeroed.
func hashMasked(r io.Reader, hits []span) ([]byte, error) {
	sort.Slice(hits, func(i, j int) bool { return hits[i].from < hits[j].from })
	sum, next := sha256.New(), 0
	err := eachChunk(r, 0, func(at int64, chunk []byte, _ int) {
		end := at + int64(len(chunk))
		for i := next; i < len(hits) && hits[i].from < end; i++ {
			from, to := hits[i].from-at, hits[i].to-at
			if from < 0 {
				from = 0
			}
			if to > int64(len(chunk)) {
				to = int64(len(chunk))
			}
			for b := from; b < to; b++ {
				chunk[b] = 0
			}
			if hits[i].to <= end && i == next {
				next++
			}
		}
		sum.Write(chunk)
	})
	return sum.Sum(nil), err
}

// stampedValues are the values of -X in a recorded -ldflags, whose fields may be quoted as the go command allows.
func stampedValues(ldflags string) []string {
	var values []string
	fields := quotedFields(ldflags)
	for i, field := range fields {
		definition, attached := strings.CutPrefix(strings.TrimPrefix(field, "-"), "-X=")
		if !attached {
			definition, attached = strings.CutPrefix(field, "-X=")
		}
		if !attached && (field == "-X" || field == "--X") && i+1 < len(fields) {
			definition, attached = fields[i+1], true
		}
		if _, value, ok := strings.Cut(definition, "="); attached && ok {
			values = append(values, value)
		}
	}
	return values
}

// quotedFields splits at spaces; a field that begins with ' or " reaches to the next one. There are no escapes.
func quotedFields(text string) []string {
	var fields []string
	for {
		text = strings.TrimLeft(text, " \t\r\n")
		if text == "" {
			return fields
		}
		if quote := text[0]; quote == '\'' || quote == '"' {
			field, rest, _ := strings.Cut(text[1:], string(quote))
			fields, text = append(fields, field), rest
			continue
		}
		end := strings.IndexAny(text, " \t\r\n")
		if end < 0 {
			end = len(text)
		}
		fields, text = append(fields, text[:end]), text[end:]
	}
}

// buildID is the linker's: in a note (ELF), or in front of the code.
func (img *image) buildID(r io.ReaderAt) []byte {
	for _, s := range img.sections {
		switch {
		case s.name == ".note.go.buildid":
			const header = 16 // three lengths and the name "Go\0\0"
			if note := s.head(r, 4<<10); len(note) > header {
				return bytes.TrimRight(note[header:], "\x00")
			}
		case s.executable:
			const mark = "\xff Go build ID: \""
			if _, after, ok := bytes.Cut(s.head(r, 4<<10), []byte(mark)); ok {
				id, _, _ := bytes.Cut(after, []byte{'"'})
				return id
			}
		}
	}
	return nil
}

// moduleInfo is the module information as it lies in the file, with its marks. In PE files it is at the start of .data.
func (img *image) moduleInfo(r io.ReaderAt) []byte {
	for _, s := range img.sections {
		if !s.buildInfo && s.name != ".data" {
			continue
		}
		const magic, header, inline = "\xff Go buildinf:", 32, 2
		text := s.head(r, 1<<20)
		at := bytes.Index(text, []byte(magic))
		if at < 0 || len(text) < at+header || text[at+15]&inline == 0 {
			continue
		}
		version, rest := lengthPrefixed(text[at+header:])
		if info, _ := lengthPrefixed(rest); version != nil && info != nil {
			return info
		}
	}
	return nil
}

func (s section) head(r io.ReaderAt, limit int64) []byte {
	if s.fileBytes < limit {
		limit = s.fileBytes
	}
	head := make([]byte, limit)
	n, _ := s.reader(r).ReadAt(head, 0) // unreadable: hashing it says so
	return head[:n]
}

func lengthPrefixed(text []byte) (value, rest []byte) {
	length, n := binary.Uvarint(text)
	if n <= 0 || length > uint64(len(text)-n) {
		return nil, nil
	}
	return text[n : n+int(length)], text[n+int(length):]
}
