package main

import "encoding/binary"

// referToData finds the places in data that the code of each function refers to. No disassembler is needed: amd64
// addresses data relative to the instruction, with one form of its operand byte, and arm64 in two instructions of which
// the first names a page. A number that looks like one by accident seldom points into the data, and costs a wrong owner
// of a few bytes.
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

func scanAMD64(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(address, size uint64)) {
	for i := 1; i+5 <= len(code); i++ {
		if code[i]&0xc7 != 5 { // an operand relative to RIP
			continue
		}
		behind := uint64(0) // bytes of an immediate between the operand and the next instruction
		switch code[i-1] {
		case 0x8d, 0x8b, 0x89, 0x8a, 0x88, 0x63, 0x3b, 0x39, 0x3a, 0x38, 0x87, 0x86, 0x03, 0x2b, 0x01, 0x29, 0x0b, 0x23, 0x33, 0xff, 0xfe, 0x85, 0x84:
		case 0x80, 0x83, 0xc6, 0x6b, 0xf6:
			behind = 1
		case 0x81, 0xc7, 0x69, 0xf7:
			behind = 4
		default:
			ok := false
			if behind, ok = prefixed(code[:i]); !ok {
				continue
			}
		}
		target := at + uint64(i+5) + behind + uint64(int64(int32(binary.LittleEndian.Uint32(code[i+1:]))))
		if target < low || target >= high {
			continue
		}
		refer(target)
		opcode := code[i-1]
		i += 4 // the offset's own bytes are no operands
		if opcode != 0x8d {
			continue
		}
		// LEA, and MOV of a constant behind it: a string and its length.
		next := code[i+1:]
		if len(next) > 0 && next[0] == 0x41 {
			next = next[1:]
		}
		if len(next) >= 5 && next[0]&0xf8 == 0xb8 {
			if size := uint64(binary.LittleEndian.Uint32(next[1:])); size >= longText && size < longestText {
				whole(target, size)
			}
		}
	}
}

// prefixed: what stands before an operand is an opcode of two or three bytes (0f), or one with a prefix of AVX (c4, c5)
// or AVX-512 (62). Those of the third table have an immediate behind the operand.
func prefixed(code []byte) (behind uint64, ok bool) {
	before := func(n int) byte {
		if n > len(code) {
			return 0
		}
		return code[len(code)-n]
	}
	third := false
	switch {
	case before(2) == 0x0f, before(3) == 0x0f && before(2) == 0x38, before(3) == 0xc5:
	case before(3) == 0x0f && before(2) == 0x3a:
		third = true
	case before(4) == 0xc4:
		third = before(3)&0x1f == 3
	case before(5) == 0x62:
		third = before(4)&7 == 3
	default:
		return 0, false
	}
	if third {
		return 1, true
	}
	return 0, true
}

func scanARM64(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(address, size uint64)) {
	var pages [32]uint64
	for i := 0; i+4 <= len(code); i += 4 {
		word := binary.LittleEndian.Uint32(code[i:])
		base := word >> 5 & 31
		switch {
		case word&0x9f000000 == 0x90000000: // ADRP
			offset := int64(int32(word<<8)>>13)<<2 | int64(word>>29&3)
			pages[word&31] = (at+uint64(i))&^0xfff + uint64(offset<<12)
			continue
		case word&0xff800000 == 0x91000000: // ADD Xd, Xn, #imm
			if page := pages[base]; page != 0 {
				offset := uint64(word >> 10 & 0xfff)
				if word>>22&1 != 0 {
					offset <<= 12
				}
				if target := page + offset; target >= low && target < high {
					refer(target)
					if i+8 <= len(code) {
						// MOVZ behind it: a string and its length.
						if next := binary.LittleEndian.Uint32(code[i+4:]); next&0xff800000 == 0xd2800000 {
							if size := uint64(next>>5&0xffff) << (next >> 21 & 3 * 16); size >= longText && size < longestText {
								whole(target, size)
							}
						}
					}
				}
			}
		case word&0x3b000000 == 0x39000000: // LDR, STR with an offset in units of the operand's size
			if page := pages[base]; page != 0 {
				scale := word >> 30
				if word&0x04800000 == 0x04800000 {
					scale = 4 // 16 bytes
				}
				if target := page + uint64(word>>10&0xfff)<<scale; target >= low && target < high {
					refer(target)
				}
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
