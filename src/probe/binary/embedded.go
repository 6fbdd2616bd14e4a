package binary

import (
	"io/fs"
	"sort"
	"strings"
)

// An embedTable is what an embed.FS points to, as cmd/compile/internal/staticdata/embed.go writes it: a slice that points
// just behind itself, to its files in order, each with name, content and 16 bytes of a hash. A string or []byte that a
// file was embedded into has no name in the binary.
type embedTable struct {
	address, size uint64
	files         []embeddedFile
	owner         int32
}

type embeddedFile struct {
	name          string
	address, size uint64
}

// embedTable reads the table at an address, if there is one. No more than budget bytes are read: in a hostile file tables
// overlap.
func (m *memory) embedTable(at uint64, budget *int64) (t embedTable, ok bool) {
	w := uint64(m.word)
	header, entry := 3*w, 4*w+16
	b := m.slice(at)
	if uint64(len(b)) < header || m.wordOf(b) != at+header {
		return t, false
	}
	count := m.wordOf(b[w:])
	if count == 0 || count != m.wordOf(b[2*w:]) || count > (uint64(len(b))-header)/entry {
		return t, false
	}
	t.address, t.size = at, header+count*entry
	if *budget -= int64(t.size); *budget < 0 {
		return t, false
	}
	const longest = 4096 // of a path
	for b = b[header:]; count > 0; count-- {
		name := m.slice(m.wordOf(b))
		length, size := m.wordOf(b[w:]), m.wordOf(b[3*w:])
		if length == 0 || length > longest || uint64(len(name)) < length {
			return t, false
		}
		one := embeddedFile{string(name[:length]), m.wordOf(b[2*w:]), size}
		if !fs.ValidPath(strings.TrimSuffix(one.name, "/")) || size > 0 && uint64(len(m.slice(one.address))) < size {
			return t, false
		}
		if size > 0 {
			t.files = append(t.files, one)
		}
		b = b[entry:]
	}
	return t, true
}

// claimEmbedded makes one chunk of each table and of each file, so that what seems to point into one does so by accident.
func (c *chunks) claimEmbedded() (list []embedTable) {
	w, budget := uint64(c.memory.word), c.size
	for _, r := range c.parts {
		at := (r.address + w - 1) &^ (w - 1)
		for ; at+w <= r.end(); at += w {
			if c.memory.wordOf(r.data[at-r.address:]) != at+3*w {
				continue
			}
			if table, ok := c.memory.embedTable(at, &budget); ok {
				c.ownEmbedded(table)
				list = append(list, table)
			}
		}
	}
	return list
}

func (c *chunks) ownEmbedded(t embedTable) {
	c.own(t.address, t.size, nobody, false)
	for _, file := range t.files {
		c.own(file.address, file.size, nobody, false)
	}
}

// ownEmbedded gives the tables to whose bytes they are, if nothing else tells whose they are.
func (d *dissection) ownEmbedded(m *memory) {
	for i := range d.embedded {
		if t := &d.embedded[i]; t.owner == nobody {
			at := m.offset(t.address)
			for _, c := range d.within(at, at+1) {
				t.owner = c.owner
			}
		}
	}
}

// An embeddedPart is a file in the binary. Its bytes are among those of its package, or of another that embeds it too.
type embeddedPart struct {
	Name    string `json:"name"`
	Package string `json:"package,omitempty"`
	Bytes   int64  `json:"bytes"`
}

// embeddedParts are the files by name. What two tables hold, of the same or of equal files, is there once, and told once.
func (d *dissection) embeddedParts() []embeddedPart {
	var list []embeddedPart
	seen := map[uint64]bool{}
	for _, t := range d.embedded {
		for _, file := range t.files {
			if !seen[file.address] {
				seen[file.address] = true
				list = append(list, embeddedPart{file.name, d.pathOf(d.owners.path(t.owner)), int64(file.size)})
			}
		}
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.Bytes != b.Bytes {
			return a.Bytes > b.Bytes
		}
		return a.Package+" "+a.Name < b.Package+" "+b.Name
	})
	return list
}
