package binary

import (
	"math/bits"
	"strings"
)

// Data has no table that says whose it is. What is known are the places that something refers to: a chunk reaches from
// one such place to the next, and belongs to the first package that refers to it. Symbols and type descriptors say more,
// and overwrite that.
//
// Where more than one package refers to a chunk, and nothing but that tells whose it is, its owner is one by accident: it
// is shared.
//
// chunks holds, for each byte of a data section, whether a chunk starts there, and whose.
type chunks struct {
	memory *memory
	owners *owners
	skip   func(address uint64) bool // where no pointers are
	parts  []*chunkedRegion          // by address
	last   *chunkedRegion
	links  [][2]uint64 // addresses of which the first refers to the second, though not by a pointer
	texts  []text
	edges  []edge
	all    []chunk
	size   int64 // bytes of all parts
	budget int64 // bytes that own may still go over: descriptors of a hostile file can overlap
	steps  int64 // pieces of data that pointsByAccident may still go over
}

type chunkedRegion struct {
	*region
	marks    *marks
	words    uint64   // the offset of the first whole word
	pointers []uint64 // a bit for each word: whether it seems to be an address

	first, next int // the numbers of its chunks
}

type chunk struct {
	from, to uint32 // of the file
	owner    int32
	types    bool
	known    bool
	shared   bool
}

// An edge is a pointer in one chunk to the start of another.
type edge struct{ from, to int32 }

func newChunks(m *memory, o *owners, isData func(*region) bool) *chunks {
	c := &chunks{memory: m, owners: o}
	for _, r := range m.regions {
		if isData(r) && len(r.data) > 0 && (len(c.parts) == 0 || c.parts[len(c.parts)-1].end() <= r.address) {
			c.parts = append(c.parts, &chunkedRegion{region: r, marks: newMarks(len(r.data))})
			c.size += int64(len(r.data))
		}
	}
	c.budget, c.steps = 4*c.size, 4*c.size
	return c
}

// find is the data section of an address.
func (c *chunks) find(address uint64) *chunkedRegion {
	if l := c.last; l != nil && address >= l.address && address < l.end() {
		return l
	}
	for _, r := range c.parts {
		if address >= r.address && address < r.end() {
			c.last = r
			return r
		}
	}
	return nil
}

// bounds are the lowest and the highest address of all data.
func (c *chunks) bounds() (low, high uint64) {
	if len(c.parts) == 0 {
		return 0, 0
	}
	return c.parts[0].address, c.parts[len(c.parts)-1].end()
}

// refer says that something refers to an address. The first owner stays.
func (c *chunks) refer(address uint64, owner int32) {
	if r := c.find(address); r != nil {
		at := r.marks.start(address - r.address)
		*at = c.owners.referred(*at, owner)
	}
}

// referred is a mark to which one more owner refers. The first one stays.
func (o *owners) referred(k mark, owner int32) mark {
	switch {
	case k.owner() == nobody:
		return k.of(owner)
	case owner != nobody && k&knownMark == 0 && o.list[k.owner()].pkg != o.list[owner].pkg:
		return k | sharedMark
	}
	return k
}

// own says that so many bytes are one thing. If its owner is nobody, it belongs to whoever refers to it first.
func (c *chunks) own(address, size uint64, owner int32, types bool) {
	r := c.find(address)
	if r == nil || size == 0 {
		return
	}
	from := address - r.address
	if size > uint64(len(r.data))-from {
		size = uint64(len(r.data)) - from
	}
	if c.budget -= int64(size); c.budget < 0 {
		return
	}
	r.marks.clear(from+1, from+size)
	at := r.marks.start(from)
	if types {
		*at |= typeMark
	}
	if owner != nobody {
		*at = (*at&typeMark | knownMark).of(owner)
	}
	r.marks.start(from + size)
}

// begin says that something of an owner starts here, and not how long it is.
func (c *chunks) begin(address uint64, owner int32) {
	if r := c.find(address); r != nil {
		at := r.marks.start(address - r.address)
		*at = (*at&typeMark | knownMark).of(owner)
	}
}

func (c *chunks) link(from, to uint64) { c.links = append(c.links, [2]uint64{from, to}) }

// A text is what seems to be a string: an address and a length, together in code or data.
type text struct {
	address, size uint64
	owner         int32
}

// whole makes one chunk of each text, so that what seems to point into it does so by accident. A length behind the
// address of a type or of a symbol is something else.
func (c *chunks) whole() {
	budget := 4 * c.size
	for _, one := range c.texts {
		r := c.find(one.address)
		if r == nil || r.writable || one.size > uint64(len(r.data))-(one.address-r.address) {
			continue
		}
		from := one.address - r.address
		to := from + one.size
		k := r.marks.find(from)
		other := k != nil && *k&typeMark != 0
		inside := one.size - 1
		for at, ok := r.marks.next(from+1, to); ok; at, ok = r.marks.next(at+1, to) {
			if k := *r.marks.find(at); k&typeMark != 0 || c.owners.list[k.owner()].symbol != "" {
				other, inside = true, at-from-1
				break
			}
		}
		if budget -= int64(inside); budget < 0 {
			break
		}
		if other {
			continue
		}
		r.marks.clear(from+1, to)
		c.refer(one.address, one.owner)
	}
	c.texts = nil
}

// longThing: what is longer than this and has nothing that refers into it is one thing, mostly a long string.
const longThing = 4096

// pointsByAccident: read-only data of a program with fixed addresses has numbers that look like one. No other pointer than
// a string's, which has the length behind it, leads to an odd place, and the linker sorts strings by length. The string of
// time/tzdata, as random as data gets, would be cut in pieces.
func (c *chunks) pointsByAccident(p pointer) bool {
	target := p.target
	r := c.find(target)
	if c.memory.relocated != nil || r.writable {
		return false
	}
	at, reach := target-r.address, uint64(longThing)
	if r.marks.has(at) {
		return false
	}
	if behind := c.behind(p); behind > 0 && behind <= uint64(len(r.data))-at {
		reach += behind
	} else if at&3 != 0 {
		return true
	}
	const piece = 256
	if c.steps -= int64(reach / piece); c.steps < 0 {
		return false
	}
	if at < reach {
		return false
	}
	_, starts := r.marks.next(at-reach+1, at)
	return !starts
}

// eachPointer calls use for every word of data that holds an address of data, with the section of the word.
func (c *chunks) eachPointer(use func(r *chunkedRegion, at, target uint64)) {
	m, w := c.memory, uint64(c.memory.word)
	for _, at := range m.relocated {
		if r := c.find(at); r != nil && at-r.address+w <= uint64(len(r.data)) {
			if target := m.wordOf(r.data[at-r.address:]); c.find(target) != nil && !c.skip(at) {
				use(r, at, target)
			}
		}
	}
	for _, r := range c.parts {
		// What starts between two words is a string, however much of it looks like an address.
		aligned, seen := true, uint64(0)
		for i, set := range r.pointers {
			for ; set != 0; set &= set - 1 {
				at := r.words + w*(64*uint64(i)+uint64(bits.TrailingZeros64(set)))
				if last, ok := r.marks.last(seen, at+1); ok && !r.writable {
					aligned = (r.address+last)%w == 0
				}
				if seen = at + 1; aligned {
					use(r, r.address+at, m.wordOf(r.data[at:]))
				}
			}
		}
	}
}

// findPointers notes the words of data that seem to be addresses of data, where no relocations tell them.
func (c *chunks) findPointers() {
	if c.memory.relocated != nil {
		return
	}
	m, w := c.memory, uint64(c.memory.word)
	low, high := c.bounds()
	target := c.parts // those that hold an address: mostly the one that held the address before
	holds := func(address uint64) bool {
		for i, r := range c.parts {
			if address >= r.address && address < r.end() {
				target = c.parts[i:]
				return true
			}
		}
		return false
	}
	for _, r := range c.parts {
		r.words = -r.address % w
		if strings.HasSuffix(r.name, "noptrdata") || r.words+w > uint64(len(r.data)) {
			continue
		}
		data := r.data[r.words:]
		count := uint64(len(data)) / w
		r.pointers = make([]uint64, count/64+1)
		for i := uint64(0); i < count; i++ {
			word := m.wordOf(data[w*i:])
			if word < low || word >= high {
				continue
			}
			if (word >= target[0].address && word < target[0].end() || holds(word)) && !c.skip(r.address+r.words+w*i) {
				r.pointers[i/64] |= 1 << (i % 64)
			}
		}
	}
}

// countDoubtful is how many pointers there are at most in what is only read.
func (c *chunks) countDoubtful() (n int) {
	for _, r := range c.parts {
		for i := 0; !r.writable && i < len(r.pointers); i++ {
			n += bits.OnesCount64(r.pointers[i])
		}
	}
	return n
}

// build cuts the data into chunks, and lets what has no owner yet belong to whoever points to it.
func (c *chunks) build(masks *addressSpans) {
	total := 0
	for _, r := range c.parts {
		total += r.marks.count()
	}
	c.all = make([]chunk, 0, total)
	for _, r := range c.parts {
		r.first = len(c.all)
		r.marks.each(func(at uint64, k mark) {
			if at == uint64(len(r.data)) {
				return
			}
			from := uint32(r.offset + int64(at))
			if len(c.all) > r.first {
				c.all[len(c.all)-1].to = from
			}
			c.all = append(c.all, chunk{from: from, to: uint32(r.offset + r.fileBytes), owner: k.owner(),
				types: k&typeMark != 0, known: k&knownMark != 0, shared: k&sharedMark != 0})
		})
		r.marks.number(r.first)
		r.next = len(c.all)
	}
	connect := func(at, target uint64) {
		if to := c.starting(target); to >= 0 && !c.all[to].known && !c.all[to].shared {
			if from := c.number(at); from >= 0 && from != to && !c.follow(edge{from, to}) {
				c.edges = append(c.edges, edge{from, to})
			}
		}
	}
	c.eachPointer(func(r *chunkedRegion, at, target uint64) {
		if r.writable || !masks.holds(at) {
			connect(at, target)
		}
	})
	for _, l := range c.links {
		connect(l[0], l[1])
	}
	const rounds = 32
	for i := 0; i < rounds && c.pass(); i++ {
	}
}

// pass lets owners go along the pointers, and forgets those that nothing more can come along.
func (c *chunks) pass() (changed bool) {
	kept := c.edges[:0]
	for _, e := range c.edges {
		switch {
		case c.follow(e):
		case c.all[e.from].owner != nobody:
			to, from := &c.all[e.to], &c.all[e.from]
			to.owner, to.shared = from.owner, from.shared
			changed = true
		default:
			kept = append(kept, e)
		}
	}
	c.edges = kept
	return changed
}

// follow notes a reference between two chunks that have owners, and says whether nothing more can come of it.
func (c *chunks) follow(e edge) bool {
	from, to := &c.all[e.from], &c.all[e.to]
	if to.known || to.shared {
		return true
	}
	if from.owner == nobody || to.owner == nobody {
		return false
	}
	to.shared = c.owners.list[from.owner].pkg != c.owners.list[to.owner].pkg
	return true
}

// starting is the number of the chunk that starts at an address, -1 if none does.
func (c *chunks) starting(address uint64) int32 {
	if r := c.find(address); r != nil && r.marks.has(address-r.address) {
		return int32(r.marks.upTo(address-r.address)) - 1
	}
	return -1
}

// number is that of the chunk in which an address lies, -1 if it lies in none.
func (c *chunks) number(address uint64) int32 {
	if r := c.find(address); r != nil {
		if after := r.marks.upTo(address - r.address); after > r.first {
			return int32(after) - 1
		}
	}
	return -1
}
