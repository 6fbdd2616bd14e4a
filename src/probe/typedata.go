package main

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// Type descriptors refer to each other, so all that are in use are found from those that code, itabs and the list of
// links refer to. The layout is that of internal/abi/type.go; what differs between Go 1.20 and 1.27 is the map.

type typeReader struct {
	memory  *memory
	chunks  *chunks
	owners  *owners
	data    moduleData
	version int              // of Go: 26 for Go 1.26
	seen    map[uint64]int32 // owner by address; nobody while it is being read
	queue   []uint64
	steps   int
	from    uint64 // the descriptor that is being read
}

const (
	kindArray = 17 + iota
	kindChan
	kindFunc
	kindInterface
	kindMap
	kindPointer
	kindSlice
	kindString
	kindStruct
	kindUnsafePointer
)

// readTypes finds all descriptors, names and itabs, and says whose they are.
func (t *typeReader) readTypes() {
	d, m := t.data, t.memory
	t.seen = make(map[uint64]int32)
	if r := t.chunks.find(d.types); r != nil {
		end := d.typesEnd
		if end > r.end() {
			end = r.end()
		}
		step := uint64(m.word)
		for at := (d.types + step - 1) &^ (step - 1); at < end; at += step {
			if r.marks[at-r.address]&startMark != 0 {
				t.add(at)
			}
		}
	}
	t.links(d.typeLinks, d.typeLinkCount, 4, func(b []byte) { t.add(d.types + uint64(m.order.Uint32(b))) })
	t.drain()
	t.links(d.itabLinks, d.itabLinkCount, m.word, func(b []byte) { t.itab(m.wordOf(b)) })
	if d.itabs != 0 {
		for at := d.itabs; at < d.itabsEnd; {
			size := t.itab(at)
			if size == 0 {
				break
			}
			at += size
		}
	}
	t.drain()
}

func (t *typeReader) links(address, count uint64, size int, use func([]byte)) {
	list := t.memory.slice(address)
	for i := uint64(0); i < count && len(list) >= size; i++ {
		use(list)
		list = list[size:]
	}
}

func (t *typeReader) add(address uint64) {
	if address < t.data.types || address >= t.data.typesEnd {
		return
	}
	if _, ok := t.seen[address]; !ok {
		t.seen[address] = nobody
		t.queue = append(t.queue, address)
	}
}

func (t *typeReader) drain() {
	for len(t.queue) > 0 {
		address := t.queue[0]
		t.queue = t.queue[1:]
		t.read(address)
	}
}

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
		for i := 0; i < d.parameters && from+(i+1)*w <= len(b); i++ {
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
	return len(text) > 0 && utf8.Valid(text) && bytes.IndexFunc(text, unicode.IsControl) < 0
}

// read claims a descriptor with all that belongs to it, and queues what it refers to.
func (t *typeReader) read(address uint64) {
	m, w := t.memory, t.memory.word
	d, ok := t.descriptor(address)
	if !ok {
		return
	}
	t.steps = 0
	owner := t.ownerOf(address, 0)
	base := 4*w + 16
	t.chunks.own(address, d.size, owner, true)
	t.from = address
	t.name(t.data.types+uint64(m.order.Uint32(d.bytes[base-8:])), owner)
	t.addOffset(m.order.Uint32(d.bytes[base-4:]))
	t.gcData(m.wordOf(d.bytes[base-8-w:]), owner)
	for _, element := range d.elements {
		t.add(element)
	}
	if d.hasOwnPackage && d.ownPackage != 0 {
		t.name(d.ownPackage, owner)
	}
	if d.uncommon && d.pkgPath != 0 {
		t.name(t.data.types+uint64(d.pkgPath), owner)
	}
	if list := m.slice(d.fields); d.fieldCount > 0 && d.fieldCount*d.fieldSize <= len(list) {
		t.chunks.own(d.fields, uint64(d.fieldCount*d.fieldSize), owner, true)
		for i := 0; i < d.fieldCount; i++ {
			field := list[i*d.fieldSize:]
			if d.kind == kindInterface {
				t.name(t.data.types+uint64(m.order.Uint32(field)), owner)
				t.addOffset(m.order.Uint32(field[4:]))
				continue
			}
			t.name(m.wordOf(field), owner)
			t.add(m.wordOf(field[w:]))
		}
	}
	const method = 16
	if list := m.slice(d.methods); d.methodCount > 0 && d.methodCount*method <= len(list) {
		t.chunks.own(d.methods, uint64(d.methodCount*method), owner, true)
		for i := 0; i < d.methodCount; i++ {
			t.name(t.data.types+uint64(m.order.Uint32(list[i*method:])), owner)
			t.addOffset(m.order.Uint32(list[i*method+4:]))
		}
	}
}

func (t *typeReader) addOffset(offset uint32) {
	if offset != 0 && offset != 0xffffffff {
		t.chunks.link(t.from, t.data.types+uint64(offset))
		t.add(t.data.types + uint64(offset))
	}
}

// gcData: a mask of bits, which types of one layout share.
func (t *typeReader) gcData(address uint64, owner int32) {
	if address < t.data.types || address >= t.data.typesEnd {
		t.chunks.refer(address, owner)
	}
}

// ownerOf is the package of a type: its own, that of what it is made of, or else that of who refers to it.
func (t *typeReader) ownerOf(address uint64, depth int) int32 {
	if owner := t.seen[address]; owner != nobody {
		return owner
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
	if _, ok := t.seen[address]; ok && owner != nobody && depth == 0 {
		t.seen[address] = owner
	}
	return owner
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

// name claims a name: a byte of flags, length and text, then length and text of a tag, and the offset of a package's path.
func (t *typeReader) name(address uint64, owner int32) {
	b := t.memory.slice(address)
	if len(b) < 2 || address < t.data.types || address >= t.data.typesEnd {
		return
	}
	if r := t.chunks.find(address); r == nil || r.marks[address-r.address].owner() != nobody {
		return
	}
	const tagged, withPackage = 2, 4
	flags := b[0]
	text, rest := lengthPrefixed(b[1:])
	if text == nil {
		return
	}
	if flags&tagged != 0 {
		if _, after := lengthPrefixed(rest); after != nil {
			rest = after
		}
	}
	size := len(b) - len(rest)
	if flags&withPackage != 0 {
		size += 4
	}
	t.chunks.own(address, uint64(size), owner, true)
	if owner == nobody {
		t.chunks.link(t.from, address)
	}
}

// itab claims the table of one type's methods for one interface, and is its size.
func (t *typeReader) itab(address uint64) uint64 {
	m, w := t.memory, t.memory.word
	b := m.slice(address)
	if len(b) < 3*w+w {
		return 0
	}
	inter, concrete := m.wordOf(b), m.wordOf(b[w:])
	d, ok := t.descriptor(inter)
	if !ok || d.kind != kindInterface {
		return 0
	}
	t.add(inter)
	t.add(concrete)
	functions := d.fieldCount
	if functions == 0 {
		functions = 1
	}
	hash := 8
	if w == 4 && t.version >= 22 {
		hash = 4
	}
	size := uint64(2*w + hash + functions*w)
	t.steps = 0
	t.chunks.own(address, size, t.ownerOf(concrete, 0), true)
	return size
}
