package binary

import (
	"debug/elf"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"sort"
)

// memory is what of a file is loaded, by address, with relocations applied.
type memory struct {
	order     binary.ByteOrder
	little    bool // it is the usual order, which is read without a call of order
	word      int  // bytes
	regions   []*region
	relocated []uint64 // addresses of the words that the loader changes, ascending; nil if the file does not tell
}

// A region is a section that has an address and content.
type region struct {
	section
	data []byte
}

func (r *region) end() uint64 { return r.address + uint64(len(r.data)) }

// at is the file offset of an address of the region.
func (r *region) at(address uint64) int64 { return r.offset + int64(address-r.address) }

func newMemory(img *image, file io.ReaderAt, size int64) (*memory, error) {
	m := &memory{order: img.byteOrder, word: img.wordBytes, little: img.byteOrder == binary.LittleEndian}
	var total int64
	for _, s := range img.sections {
		if !s.loaded || s.fileBytes == 0 {
			continue
		}
		if total += s.fileBytes; total > 2*size {
			return nil, errors.New("its headers make no sense: sections lie one upon the other")
		}
		if total > largestLoad {
			return nil, fmt.Errorf("loads at least %d bytes: more than 512 MB is not dissected", total)
		}
		if s.address > math.MaxInt64-uint64(size) {
			continue
		}
		data, err := contentAt(file, s.offset, s.fileBytes)
		if err != nil {
			return nil, plain(err)
		}
		m.regions = append(m.regions, &region{section: s, data: data})
	}
	sort.SliceStable(m.regions, func(i, j int) bool { return m.regions[i].address < m.regions[j].address })
	return m, nil
}

// first are the regions that hold no code, those that something is likely to be in before the others.
func (m *memory) first(likely func(*region) bool) []*region {
	var list, others []*region
	for _, r := range m.regions {
		switch {
		case r.executable:
		case likely(r):
			list = append(list, r)
		default:
			others = append(others, r)
		}
	}
	return append(list, others...)
}

// find is the region of an address, nil if there is none in the file.
func (m *memory) find(address uint64) *region {
	i := sort.Search(len(m.regions), func(i int) bool { return m.regions[i].address > address })
	if i == 0 || address >= m.regions[i-1].end() {
		return nil
	}
	return m.regions[i-1]
}

// slice is what lies at an address, up to the end of the region; nil if nothing does.
func (m *memory) slice(address uint64) []byte {
	if r := m.find(address); r != nil {
		return r.data[address-r.address:]
	}
	return nil
}

// offset is where an address lies in the file, -1 if it does not.
func (m *memory) offset(address uint64) int64 {
	if r := m.find(address); r != nil {
		return r.at(address)
	}
	return -1
}

func (m *memory) wordOf(b []byte) uint64 {
	switch {
	case m.word != 8:
		return uint64(m.uint32Of(b))
	case m.little:
		return binary.LittleEndian.Uint64(b)
	}
	return m.order.Uint64(b)
}

func (m *memory) uint32Of(b []byte) uint32 {
	if m.little {
		return binary.LittleEndian.Uint32(b)
	}
	return m.order.Uint32(b)
}

func (m *memory) putWord(b []byte, word uint64) {
	if m.word == 8 {
		m.order.PutUint64(b, word)
	} else {
		m.order.PutUint32(b, uint32(word))
	}
}

func (m *memory) readWord(address uint64) (uint64, bool) {
	b := m.slice(address)
	if len(b) < m.word {
		return 0, false
	}
	return m.wordOf(b), true
}

// relative are the numbers of R_*_RELATIVE.
var relative = map[string]uint32{
	"amd64": 8, "386": 8, "arm64": 1027, "arm": 23, "riscv64": 3, "ppc64le": 22, "ppc64": 22, "s390x": 12, "loong64": 3,
}

// relocate writes the addends of ELF's relocations to where the loader would, since a position-independent file has
// zeros there.
func (m *memory) relocate(img *image) {
	if img.format != "elf" {
		return
	}
	wanted, known := relative[img.goarch]
	for _, s := range m.regions {
		withAddend := s.elfType == uint32(elf.SHT_RELA)
		if !known || !withAddend && s.elfType != uint32(elf.SHT_REL) {
			continue
		}
		size := entrySize(withAddend, m.word)
		for at := 0; at+size <= len(s.data); at += size {
			address, info := m.wordOf(s.data[at:]), m.wordOf(s.data[at+m.word:])
			if m.word == 4 {
				info &= 0xff
			}
			if uint32(info) != wanted {
				continue
			}
			to := m.slice(address)
			if len(to) < m.word {
				continue
			}
			if withAddend {
				m.putWord(to, m.wordOf(s.data[at+2*m.word:]))
			}
			m.relocated = append(m.relocated, address)
		}
	}
	sort.Slice(m.relocated, func(i, j int) bool { return m.relocated[i] < m.relocated[j] })
}

func entrySize(withAddend bool, word int) int {
	if withAddend {
		return 3 * word
	}
	return 2 * word
}
