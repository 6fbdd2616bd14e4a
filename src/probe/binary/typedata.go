package binary

// Type descriptors refer to each other, so all that are in use are found from those that code, itabs and the list of
// links refer to. The layout is that of internal/abi/type.go; what differs between Go 1.20 and 1.27 is the map.

type typeReader struct {
	memory  *memory
	chunks  *chunks
	owners  *owners
	data    moduleData
	version int     // of Go: 26 for Go 1.26
	seen    []int32 // by place: 0, or 1 + the owner, which is nobody while the descriptor is being read
	queue   []uint64
	steps   int
	work    int          // fields, methods and the like that may still be read: in a hostile file they overlap
	from    uint64       // the descriptor that is being read
	masks   addressSpans // of bits that say which words of a type's value are pointers
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
	for _, r := range t.chunks.parts {
		t.work += len(r.data)
	}
	if r := t.chunks.find(d.types); r != nil {
		end := d.typesEnd
		if end > r.end() {
			end = r.end()
		}
		step := uint64(m.word)
		t.seen = make([]int32, (end-d.types)/step+1)
		for at := (d.types + step - 1) &^ (step - 1); at < end; at += step {
			if r.marks.has(at - r.address) {
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
	if seen := t.place(address); seen != nil && *seen == 0 {
		*seen = 1 + nobody
		t.queue = append(t.queue, address)
	}
}

// place is where it is kept what is known of a descriptor, nil if there can be none at the address.
func (t *typeReader) place(address uint64) *int32 {
	word := uint64(t.memory.word)
	at := (address - t.data.types) / word
	if address < t.data.types || address >= t.data.typesEnd || address%word != 0 || at >= uint64(len(t.seen)) {
		return nil
	}
	return &t.seen[at]
}

func (t *typeReader) drain() {
	for len(t.queue) > 0 {
		address := t.queue[0]
		t.queue = t.queue[1:]
		t.read(address)
	}
}

// read claims a descriptor with all that belongs to it, and queues what it refers to.
func (t *typeReader) read(address uint64) {
	m, w := t.memory, t.memory.word
	d, ok := t.descriptor(address)
	if t.work -= d.fieldCount + d.methodCount + d.parameters; !ok || t.work < 0 {
		return
	}
	t.steps = 0
	owner := t.ownerOf(address, 0)
	base := 4*w + 16
	t.chunks.own(address, d.size, owner, true)
	t.from = address
	t.name(t.data.types+uint64(m.order.Uint32(d.bytes[base-8:])), owner)
	t.addOffset(m.order.Uint32(d.bytes[base-4:]))
	t.gcData(d.bytes, owner)
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
func (t *typeReader) gcData(descriptor []byte, owner int32) {
	m, w := t.memory, t.memory.word
	address := m.wordOf(descriptor[3*w+8:])
	t.chunks.refer(address, owner)
	const onDemand, program = 1 << 4, 1 << 6 // it is made at run time, since Go 1.24; or it is a program, before that
	if words := m.wordOf(descriptor[w:]) / uint64(w); words > 0 && descriptor[2*w+4]&onDemand == 0 && descriptor[2*w+7]&program == 0 {
		t.masks.add(address, (words+7)/8)
	}
}

// name claims a name: a byte of flags, length and text, then length and text of a tag, and the offset of a package's path.
func (t *typeReader) name(address uint64, owner int32) {
	b := t.memory.slice(address)
	if len(b) < 2 || address < t.data.types || address >= t.data.typesEnd {
		return
	}
	r := t.chunks.find(address)
	if r == nil {
		return
	}
	// The linker keeps one of equal names, so that types of several packages refer to it.
	if at := r.marks.find(address - r.address); at != nil && at.owner() != nobody {
		*at = t.owners.referred(*at&^knownMark, owner)
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
