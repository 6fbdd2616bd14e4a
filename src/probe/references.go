package main

import "encoding/binary"

// referToData finds the places in data that the code of each function refers to. amd64 addresses data relative to the
// instruction, and arm64 in two instructions of which the first names a page. On 386 and arm a number that looks like an
// address by accident can be taken for one; it seldom points into the data.
func referToData(m *memory, t *functionTable, c *chunks, arch string) {
	scan := map[string]func(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(uint64, uint64)){
		"amd64": scanAMD64, "arm64": scanARM64, "386": scanWords(1), "arm": scanWords(4),
	}[arch]
	if scan == nil {
		return
	}
	low, high := c.bounds()
	for i := range t.functions {
		f := &t.functions[i]
		r := m.find(f.entry)
		if r == nil || f.end <= f.entry {
			continue
		}
		end := f.end
		if end > r.end() {
			end = r.end()
		}
		scan(r.data[f.entry-r.address:end-r.address], f.entry, low, high, func(address uint64) { c.refer(address, f.whole) },
			func(address, size uint64) { c.texts = append(c.texts, text{address, size, f.whole}) })
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
func scanWords(step int) func(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(uint64, uint64)) {
	return func(code []byte, _ uint64, low, high uint64, refer func(uint64), _ func(uint64, uint64)) {
		for i := 0; i+4 <= len(code); i += step {
			if target := uint64(binary.LittleEndian.Uint32(code[i:])); target >= low && target < high {
				refer(target)
			}
		}
	}
}
