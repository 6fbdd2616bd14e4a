package binary

import "encoding/binary"

// An instruction of amd64, as far as one must know it to find the next one and what it refers to.
type instruction struct {
	length   int
	operand  int // where the offset of an operand relative to RIP is; 0: it has no such operand
	opcode   byte
	longForm bool // the opcode is one of two or three bytes
}

// Sizes of immediates that depend on a prefix: of 4 bytes, or 2 behind 66; the same, but 8 with REX.W.
const (
	immediateOperand = 0x40
	immediateLong    = 0x80
	hasModRM         = 0x20
	isOther          = 0x10 // no opcode of one byte: a prefix, or what begins a longer one
)

// oneByte says of each opcode of one byte what follows it: hasModRM, and the size of its immediate.
var oneByte = func() (table [256]byte) {
	set := func(from, to int, what byte) {
		for op := from; op <= to; op++ {
			table[op] = what
		}
	}
	for op := 0; op < 0x40; op += 8 { // ADD, OR, ADC, SBB, AND, SUB, XOR, CMP
		set(op, op+3, hasModRM)
		table[op+4], table[op+5] = 1, immediateOperand
	}
	table[0x63] = hasModRM
	table[0x68], table[0x69], table[0x6a], table[0x6b] = immediateOperand, hasModRM|immediateOperand, 1, hasModRM|1
	set(0x70, 0x7f, 1)
	set(0x80, 0x8f, hasModRM)
	table[0x80], table[0x81], table[0x83] = hasModRM|1, hasModRM|immediateOperand, hasModRM|1
	set(0xa0, 0xa3, 8)
	table[0xa8], table[0xa9] = 1, immediateOperand
	set(0xb0, 0xb7, 1)
	set(0xb8, 0xbf, immediateLong)
	table[0xc0], table[0xc1], table[0xc2] = hasModRM|1, hasModRM|1, 2
	table[0xc6], table[0xc7], table[0xc8], table[0xca], table[0xcd] = hasModRM|1, hasModRM|immediateOperand, 3, 2, 1
	set(0xd0, 0xd3, hasModRM)
	set(0xd8, 0xdf, hasModRM)
	set(0xe0, 0xe7, 1)
	table[0xe8], table[0xe9], table[0xeb] = 4, 4, 1
	table[0xf6], table[0xf7], table[0xfe], table[0xff] = hasModRM, hasModRM, hasModRM, hasModRM
	for _, op := range []byte{0x0f, 0x66, 0x67, 0xf0, 0xf2, 0xf3, 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0xc5, 0xc4, 0x62} {
		table[op] = isOther
	}
	return table
}()

// twoBytes says the same of the opcodes behind 0f.
var twoBytes = func() (table [256]byte) {
	for op := range table {
		table[op] = hasModRM
	}
	for _, without := range [][2]int{{0x05, 0x09}, {0x0b, 0x0b}, {0x0e, 0x0e}, {0x30, 0x37}, {0x77, 0x77}, {0xa0, 0xa2}, {0xa8, 0xaa}, {0xc8, 0xcf}} {
		for op := without[0]; op <= without[1]; op++ {
			table[op] = 0
		}
	}
	for op := 0x80; op <= 0x8f; op++ { // jumps
		table[op] = 4
	}
	for _, op := range []byte{0x70, 0x71, 0x72, 0x73, 0xa4, 0xac, 0xba, 0xc2, 0xc4, 0xc5, 0xc6} {
		table[op] |= 1
	}
	return table
}()

// ofMap says the same of the opcodes behind a prefix of AVX, which names their map.
func ofMap(number, op byte) byte {
	switch number {
	case 3:
		return hasModRM | 1
	case 1:
		return twoBytes[op]
	}
	return hasModRM
}

// addressing says of each ModRM how many bytes it has with its SIB and its offset, if that SIB has no offset of its own.
var addressing = func() (table [256]byte) {
	for modRM := range table {
		mod, rm := modRM>>6, modRM&7
		table[modRM] = [4]byte{1, 2, 5, 1}[mod]
		switch {
		case mod != 3 && rm == 4:
			table[modRM]++
		case mod == 0 && rm == 5:
			table[modRM] = 5
		}
	}
	return table
}()

// decodeAMD64 reads the instruction at the start of code. Its length is 0 where that is cut off. What is no instruction
// gets some length, as a disassembler would skip it.
//
// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, chapter 2 and appendix A.
func decodeAMD64(code []byte) instruction {
	// Most instructions are short: a REX or none, an opcode of one byte or 0f and another.
	const enough = 16
	if len(code) < enough {
		return decodeLong(code)
	}
	var in instruction
	at, wide := 0, false
	if code[0]&0xf0 == 0x40 { // REX
		at, wide = 1, code[0]&8 != 0
	}
	in.opcode = code[at]
	at++
	follows := oneByte[in.opcode]
	if follows == isOther {
		if in.opcode != 0x0f || code[at] == 0x38 || code[at] == 0x3a {
			return decodeLong(code)
		}
		in.opcode, in.longForm = code[at], true
		at++
		follows = twoBytes[in.opcode]
	}
	if follows&hasModRM != 0 {
		modRM := code[at]
		switch {
		case modRM&0xc7 == 5:
			in.operand = at + 1
		case modRM&0xc7 == 4 && code[at+1]&7 == 5:
			at += 4
		}
		if !in.longForm && in.opcode|1 == 0xf7 && modRM>>3&7 < 2 { // TEST
			follows |= [2]byte{1, immediateOperand}[in.opcode&1]
		}
		at += int(addressing[modRM])
	}
	switch size := follows &^ hasModRM; {
	case size < immediateOperand:
		at += int(size)
	case size == immediateLong && wide:
		at += 8
	default:
		at += 4
	}
	in.length = at
	return in
}

// decodeLong reads any instruction: with prefixes, of AVX, or at the end of code.
func decodeLong(code []byte) instruction {
	at, operandSize, long := 0, 4, false
	byteAt := func(i int) byte {
		if i < len(code) {
			return code[i]
		}
		return 0
	}
prefixes:
	for ; at < len(code); at++ {
		switch code[at] {
		case 0x66:
			operandSize = 2
		case 0x67, 0xf0, 0xf2, 0xf3, 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65:
		default:
			break prefixes
		}
	}
	if byteAt(at)&0xf0 == 0x40 { // REX
		if long = code[at]&8 != 0; long {
			operandSize = 4
		}
		at++
	}
	var follows byte
	in := instruction{longForm: true}
	switch op := byteAt(at); op {
	case 0x0f:
		switch second := byteAt(at + 1); second {
		case 0x38, 0x3a:
			in.opcode, follows = byteAt(at+2), hasModRM|second>>1&1
			at += 3
		default:
			in.opcode, follows = second, twoBytes[second]
			at += 2
		}
	case 0xc5: // VEX
		in.opcode = byteAt(at + 2)
		follows = ofMap(1, in.opcode)
		at += 3
	case 0xc4:
		in.opcode = byteAt(at + 3)
		follows = ofMap(byteAt(at+1)&0x1f, in.opcode)
		at += 4
	case 0x62: // EVEX
		in.opcode = byteAt(at + 4)
		follows = ofMap(byteAt(at+1)&7, in.opcode)
		at += 5
	default:
		in.opcode, in.longForm, follows = op, false, oneByte[op]&^isOther
		at++
	}
	if follows&hasModRM != 0 {
		modRM := byteAt(at)
		mod, reg, rm := modRM>>6, modRM>>3&7, modRM&7
		if !in.longForm && (in.opcode == 0xf6 || in.opcode == 0xf7) && reg < 2 { // TEST
			follows |= [2]byte{1, immediateOperand}[in.opcode&1]
		}
		at++
		switch {
		case mod == 3:
		case rm == 4:
			base := byteAt(at) & 7
			at++
			if mod == 0 && base == 5 {
				at += 4
			}
		case mod == 0 && rm == 5:
			in.operand = at
			at += 4
		}
		at += [4]int{0, 1, 4, 0}[mod]
	}
	switch size := follows &^ hasModRM; {
	case size == immediateOperand, size == immediateLong && !long:
		at += operandSize
	case size == immediateLong:
		at += 8
	default:
		at += int(size)
	}
	if at <= len(code) {
		in.length = at
	}
	return in
}

// scanAMD64 finds what code refers to: operands relative to RIP, and of strings their lengths.
func scanAMD64(code []byte, at uint64, low, high uint64, refer func(uint64), whole func(address, size uint64)) {
	for i := 0; i < len(code); {
		in := decodeAMD64(code[i:])
		if in.length == 0 {
			return
		}
		next := i + in.length
		if in.operand != 0 {
			target := at + uint64(next) + uint64(int64(int32(binary.LittleEndian.Uint32(code[i+in.operand:]))))
			if target >= low && target < high {
				refer(target)
				if in.opcode == 0x8d && !in.longForm { // LEA
					if size := uint64(constantAMD64(code[next:])); size >= longText && size < longestText {
						whole(target, size)
					}
				}
			}
		}
		i = next
	}
}

// constantAMD64 is what the instruction, if it is such a MOV, puts into a register: behind a string's address its length.
func constantAMD64(code []byte) uint32 {
	if len(code) > 0 && code[0] == 0x41 {
		code = code[1:]
	}
	if len(code) < 5 || code[0]&0xf8 != 0xb8 {
		return 0
	}
	return binary.LittleEndian.Uint32(code[1:])
}
