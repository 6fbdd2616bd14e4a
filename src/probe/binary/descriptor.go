package binary

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A descriptor is a type as it lies in the file.
type descriptor struct {
	bytes         []byte
	kind          int
	flags         byte
	head          int // bytes in front of the uncommon part
	uncommon      bool
	pkgPath       uint32
	methods       uint64 // address
	methodCount   int
	elements      []uint64
	fields        uint64
	fieldCount    int
	fieldSize     int
	parameters    int
	ownPackage    uint64 // address of a name
	hasOwnPackage bool
	size          uint64
}

func (t *typeReader) descriptor(address uint64) (d descriptor, ok bool) {
	m := t.memory
	w := m.word
	base := 4*w + 16
	b := m.slice(address)
	if len(b) < base+16 {
		return d, false
	}
	d = descriptor{bytes: b, kind: int(b[2*w+7] & 31), flags: b[2*w+4], head: base}
	if d.kind == 0 || d.kind > kindUnsafePointer || !t.plausible(b) {
		return d, false
	}
	word := func(i int) uint64 {
		if base+(i+1)*w > len(b) {
			return 0
		}
		return m.wordOf(b[base+i*w:])
	}
	switch d.kind {
	case kindArray:
		d.elements, d.head = []uint64{word(0), word(1)}, base+3*w
	case kindChan:
		d.elements, d.head = []uint64{word(0)}, base+2*w
	case kindPointer, kindSlice:
		d.elements, d.head = []uint64{word(0)}, base+w
	case kindFunc:
		d.parameters = int(m.order.Uint16(b[base:])) + int(m.order.Uint16(b[base+2:])&0x7fff)
		d.head = base + w
	case kindMap:
		d.elements = []uint64{word(0), word(1), word(2)}
		switch {
		case t.version >= 27:
			d.head = base + 11*w
		case t.version >= 24:
			d.head = base + 8*w
		default:
			d.head = base + 4*w + 8
		}
	case kindInterface:
		d.fields, d.fieldCount, d.fieldSize = word(1), int(word(2)&0xffff), 8
		d.ownPackage, d.hasOwnPackage, d.head = word(0), true, base+4*w
	case kindStruct:
		d.fields, d.fieldCount, d.fieldSize = word(1), int(word(2)&0xffff), 3*w
		d.ownPackage, d.hasOwnPackage, d.head = word(0), true, base+4*w
	}
	d.size = uint64(d.head)
	if d.flags&1 != 0 && d.head+16 <= len(b) {
		d.uncommon = true
		u := b[d.head:]
		d.pkgPath = m.order.Uint32(u)
		d.methodCount = int(m.order.Uint16(u[4:]))
		d.methods = address + uint64(d.head) + uint64(m.order.Uint32(u[8:]))
		d.size += 16
	}
	if d.kind == kindFunc {
		from := int(d.size)
		t.work -= d.parameters
		for i := 0; t.work > 0 && i < d.parameters && from+(i+1)*w <= len(b); i++ {
			d.elements = append(d.elements, m.wordOf(b[from+i*w:]))
		}
		d.size += uint64(d.parameters * w)
	}
	return d, true
}

// plausible keeps out what code refers to and is no descriptor, since up to Go 1.26 strings lie in the same section.
func (t *typeReader) plausible(b []byte) bool {
	m, w := t.memory, t.memory.word
	size, pointers := m.wordOf(b), m.wordOf(b[w:])
	if pointers > size || pointers%uint64(w) != 0 || size > 1<<40 {
		return false
	}
	flags, align, fieldAlign := b[2*w+4], b[2*w+5], b[2*w+6]
	if flags > 0x7f || align == 0 || align > 64 || align&(align-1) != 0 || fieldAlign == 0 || fieldAlign > 64 || fieldAlign&(fieldAlign-1) != 0 {
		return false
	}
	for _, at := range []int{2*w + 8, 3*w + 8} { // how to compare, and where the pointers are
		if target := m.wordOf(b[at:]); target != 0 && m.find(target) == nil && target < t.data.textEnd {
			return false
		}
	}
	name := m.slice(t.data.types + uint64(m.order.Uint32(b[4*w+8:])))
	if len(name) < 2 || name[0] > 0xf {
		return false
	}
	text, _ := lengthPrefixed(name[1:])
	const enough = 256
	if len(text) > enough {
		text = bytes.ToValidUTF8(text[:enough], nil)
	}
	return len(text) > 0 && utf8.Valid(text) && bytes.IndexFunc(text, unicode.IsControl) < 0
}

// fieldTypes are those of a struct's fields or an interface's methods.
func (t *typeReader) fieldTypes(d descriptor) (list []uint64) {
	fields := t.memory.slice(d.fields)
	for i := 0; i < d.fieldCount && i < 16 && (i+1)*d.fieldSize <= len(fields); i++ {
		if field := fields[i*d.fieldSize:]; d.kind == kindInterface {
			list = append(list, t.data.types+uint64(t.memory.order.Uint32(field[4:])))
		} else {
			list = append(list, t.memory.wordOf(field[t.memory.word:]))
		}
	}
	return list
}

// ownerOf is the package of a type: its own, that of what it is made of, or else that of who refers to it.
func (t *typeReader) ownerOf(address uint64, depth int) int32 {
	seen := t.place(address)
	if seen != nil && *seen > 1+nobody {
		return *seen - 1
	}
	const deepest, atMost = 8, 100 // types that are made of each other must not keep this busy
	d, ok := t.descriptor(address)
	if t.steps++; !ok || depth > deepest || t.steps > atMost {
		return nobody
	}
	owner := nobody
	if d.uncommon && d.pkgPath != 0 {
		owner = t.packageNamed(t.data.types + uint64(d.pkgPath))
	}
	if owner == nobody && d.hasOwnPackage && d.ownPackage != 0 {
		owner = t.packageNamed(d.ownPackage)
	}
	const named = 4
	if owner == nobody && d.flags&named != 0 {
		owner = t.owners.ofPackage("runtime") // int, string, error
		if depth > 0 {
			return nobody // []int is made of nobody's
		}
	}
	if owner == nobody && d.fieldCount > 0 {
		d.elements = append(d.elements, t.fieldTypes(d)...)
	}
	for i := 0; owner == nobody && i < len(d.elements) && i < 16; i++ {
		if e := d.elements[i]; e >= t.data.types && e < t.data.typesEnd {
			owner = t.ownerOf(e, depth+1)
		}
	}
	if seen != nil && *seen != 0 && owner != nobody && depth == 0 {
		*seen = 1 + owner
	}
	return owner
}

func (t *typeReader) packageNamed(address uint64) int32 {
	b := t.memory.slice(address)
	if len(b) < 2 {
		return nobody
	}
	path, _ := lengthPrefixed(b[1:])
	if len(path) == 0 || len(path) > 1024 {
		return nobody
	}
	return t.owners.ofPackage(unescaped(string(path)))
}
