package binary

import (
	"encoding/binary"
	"testing"
)

func TestMasksOfTypesAreNoPointers(t *testing.T) {
	const readOnly, writable, size = 0x500000, 0x924000, 0x1000
	const mask, pointer1, pointer2 = readOnly + 0x100, readOnly + 0x200, readOnly + 0x300
	data := func(at uint64, w bool) *region {
		return &region{section{address: at, fileBytes: size, loaded: true, writable: w}, make([]byte, size)}
	}
	for _, c := range []struct {
		name   string
		at     uint64 // of the word
		target uint64
		symbol uint64 // that has 64 bytes; 0: there is none
		want   bool   // whether something starts at the target
	}{
		{"a pointer to what is written to", pointer1, 0x924924, 0, true},
		{"a pointer to the start of a symbol", pointer1, 0x924924, 0x924924, true},
		{"a number that leads into the middle of a symbol", pointer1, 0x924924, 0x924900, false},
		{"a mask", mask, 0x924924, 0, false},
		{"a mask that leads to what is only read", mask, readOnly + 0x500, 0, false},
		{"a pointer to what is only read", pointer2, readOnly + 0x500, 0, true},
	} {
		m := &memory{order: binary.LittleEndian, word: 8, regions: []*region{data(readOnly, false), data(writable, true)}}
		chunks := newChunks(m, newOwners(), func(*region) bool { return true })
		target := chunks.find(c.target)
		if !target.writable {
			chunks.refer(c.target, nobody) // as before masks are known
		}
		masks := &addressSpans{}
		masks.add(mask+8, 8)
		masks.add(mask, 8)
		symbols := extents([]symbol{{"a.x", c.symbol, 64}, {"a.y", 0x924800, 0}})
		chunks.pointDoubtful([]pointer{{at: c.at, target: c.target}}, masks, symbols)
		if got := target.marks.has(c.target - target.address); got != c.want {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}
