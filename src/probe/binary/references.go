package binary

import (
	"encoding/binary"
	"runtime"
)

// A scan finds what code refers to between two addresses, and the texts that it takes, of which it knows the length.
type scan func(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(address, size uint64))

var scans = map[string]scan{"amd64": scanAMD64, "arm64": scanARM64, "386": scanWords(1), "arm": scanWords(4)}

// references are what the code of some functions refers to, in their order.
type references struct {
	list  []reference
	texts []text
}

type reference struct {
	address uint64
	owner   int32
}

// referToData finds the places in data that the code of each function refers to. amd64 addresses data relative to the
// instruction, and arm64 in two instructions of which the first names a page. On 386 and arm a number that looks like an
// address by accident can be taken for one; it seldom points into the data. Each processor reads a part of the code; what
// they found is taken in the order of the functions, since the first one to refer to a place is its owner.
func referToData(m *memory, t *functionTable, c *chunks, arch string) {
	find := scans[arch]
	if find == nil {
		return
	}
	const most = 4
	parts := runtime.GOMAXPROCS(0)
	if parts > most {
		parts = most
	}
	low, high := c.bounds()
	found := make([]references, parts)
	waits := make([]func(), parts)
	for i := range found {
		mine, functions := &found[i], t.functions[i*len(t.functions)/parts:(i+1)*len(t.functions)/parts]
		waits[i] = inBackground(func() { mine.read(m, functions, find, low, high) })
	}
	for i := range found {
		waits[i]()
		for _, one := range found[i].list {
			c.refer(one.address, one.owner)
		}
		c.texts = append(c.texts, found[i].texts...)
		found[i] = references{}
	}
}

func (r *references) read(m *memory, functions []function, find scan, low, high uint64) {
	const usual = 64 // bytes of code for each reference
	if last := len(functions) - 1; last >= 0 && functions[last].end > functions[0].entry {
		r.list = make([]reference, 0, (functions[last].end-functions[0].entry)/usual)
	}
	for i := range functions {
		f := &functions[i]
		in := m.find(f.entry)
		if in == nil || f.end <= f.entry {
			continue
		}
		end := f.end
		if end > in.end() {
			end = in.end()
		}
		find(in.data[f.entry-in.address:end-in.address], f.entry, low, high,
			func(address uint64) { r.list = append(r.list, reference{address, f.whole}) },
			func(address, size uint64) { r.texts = append(r.texts, text{address, size, f.whole}) })
	}
}

// longText: of shorter strings the next one tells the length well enough.
const longText, longestText = 512, 1 << 30

// scanARM64 finds pairs of ADRP and what follows it: a relocation of Go's linker is of both at once (R_ADDRARM64).
func scanARM64(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(address, size uint64)) {
	word := func(i int) uint32 {
		if i+4 > len(code) {
			return 0
		}
		return binary.LittleEndian.Uint32(code[i:])
	}
	for i := 0; i+8 <= len(code); i += 4 {
		adrp, second := word(i), word(i+4)
		if adrp&0x9f000000 != 0x90000000 || second>>5&31 != adrp&31 {
			continue
		}
		offset := int64(int32(adrp<<8)>>13)<<2 | int64(adrp>>29&3)
		page := (at+uint64(i))&^0xfff + uint64(offset<<12)
		number := uint64(second >> 10 & 0xfff)
		switch {
		case second&0xff800000 == 0x91000000: // ADD Xd, Xn, #imm
			target := page + number<<(second>>22&1*12)
			if target < low || target >= high {
				continue
			}
			refer(target)
			// MOVZ behind it: a string and its length.
			if next := word(i + 8); next&0xff800000 == 0xd2800000 {
				if size := uint64(next>>5&0xffff) << (next >> 21 & 3 * 16); size >= longText && size < longestText {
					whole(target, size)
				}
			}
		case second&0x3b000000 == 0x39000000: // LDR, STR with an offset in units of the operand's size
			scale := second >> 30
			if second&0x04800000 == 0x04800000 {
				scale = 4 // 16 bytes
			}
			if target := page + number<<scale; target >= low && target < high {
				refer(target)
			}
		}
	}
}

// scanWords is for processors whose code holds whole addresses.
func scanWords(step int) scan {
	return func(code []byte, _ uint64, low, high uint64, refer func(uint64), _ func(uint64, uint64)) {
		for i := 0; i+4 <= len(code); i += step {
			if target := uint64(binary.LittleEndian.Uint32(code[i:])); target >= low && target < high {
				refer(target)
			}
		}
	}
}
