package binary

import (
	"sort"
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
	parts  []*chunkedRegion // by address
	last   *chunkedRegion
	links  [][2]uint64 // addresses of which the first refers to the second, though not by a pointer
	texts  []text
	edges  []edge
	all    []chunk
	size   int64 // bytes of all parts
	budget int64 // bytes that own may still go over: descriptors of a hostile file can overlap
	steps  int64 // blocks of marks that pointsByAccident may still go over
}

type chunkedRegion struct {
	*region
	marks []mark // before build; then 1 + the number of the chunk that starts there
	some  []bool // whether a block of marks has ever had one

	first, next int // the numbers of its chunks
}

// A mark is 0, or startMark with flags and, above them, the owner.
type mark uint32

const (
	startMark  mark = 1 << iota
	typeMark        // a descriptor, or part of one
	knownMark       // the owner is more than whoever refers to it
	sharedMark      // and more than one package does
	ownerShift = 4
)

func (k mark) owner() int32 { return int32(k >> ownerShift) }

// of is the mark with an owner.
func (k mark) of(owner int32) mark { return k&(1<<ownerShift-1) | mark(owner)<<ownerShift }

type chunk struct {
	from, to int64 // of the file
	owner    int32
	types    bool
	known    bool
	shared   bool
}

// An edge is a pointer in one chunk to the start of another.
type edge struct{ from, to int32 }

const markBlock = 256

// start marks an offset of the region as the start of a chunk.
func (r *chunkedRegion) start(at uint64) *mark {
	r.some[at/markBlock] = true
	k := &r.marks[at]
	*k |= startMark
	return k
}

// startsWithin says whether a chunk starts at most so many bytes before an offset.
func (r *chunkedRegion) startsWithin(reach, at uint64) bool {
	for i := int64(at); i >= 0 && at-uint64(i) < reach; i-- {
		if !r.some[i/markBlock] {
			i -= i % markBlock
		} else if r.marks[i] != 0 {
			return true
		}
	}
	return at < reach
}

func newChunks(m *memory, o *owners, isData func(*region) bool) *chunks {
	c := &chunks{memory: m, owners: o}
	for _, r := range m.regions {
		if isData(r) && len(r.data) > 0 && (len(c.parts) == 0 || c.parts[len(c.parts)-1].end() <= r.address) {
			c.parts = append(c.parts, &chunkedRegion{region: r, marks: make([]mark, len(r.data)+1), some: make([]bool, len(r.data)/markBlock+1)})
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
	i := sort.Search(len(c.parts), func(i int) bool { return c.parts[i].address > address })
	if i == 0 || address >= c.parts[i-1].end() {
		return nil
	}
	c.last = c.parts[i-1]
	return c.last
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
		at := r.start(address - r.address)
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
	inside := r.marks[from+1 : from+size]
	for i := range inside {
		inside[i] = 0
	}
	at := r.start(from)
	if types {
		*at |= typeMark
	}
	if owner != nobody {
		*at = (*at&(startMark|typeMark) | knownMark).of(owner)
	}
	r.start(from + size)
}

// begin says that something of an owner starts here, and not how long it is.
func (c *chunks) begin(address uint64, owner int32) {
	if r := c.find(address); r != nil {
		at := r.start(address - r.address)
		*at = (*at&typeMark | startMark | knownMark).of(owner)
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
		inside, other := r.marks[from+1:from+one.size], r.marks[from]&typeMark != 0
		for i, k := range inside {
			if k != 0 && (k&typeMark != 0 || c.owners.list[k.owner()].symbol != "") {
				other, inside = true, inside[:i]
				break
			}
		}
		if budget -= int64(len(inside)); budget < 0 {
			break
		}
		if other {
			continue
		}
		for i := range inside {
			inside[i] = 0
		}
		c.refer(one.address, one.owner)
	}
	c.texts = nil
}

// longThing: what is longer than this and has nothing that refers into it is one thing, mostly a long string.
const longThing = 4096

// pointsByAccident: read-only data of a program with fixed addresses has numbers that look like one. No other pointer than
// a string's, which has the length behind it, leads to an odd place, and the linker sorts strings by length. The string of
// time/tzdata, as random as data gets, would be cut in pieces.
func (c *chunks) pointsByAccident(target, behind uint64) bool {
	r := c.find(target)
	if c.memory.relocated != nil || r.writable {
		return false
	}
	at, reach := target-r.address, uint64(longThing)
	if r.marks[at] != 0 {
		return false
	}
	if behind > 0 && behind <= uint64(len(r.data))-at {
		reach += behind
	} else if at&3 != 0 {
		return true
	}
	if c.steps -= int64(reach / markBlock); c.steps < 0 {
		return false
	}
	return !r.startsWithin(reach, at)
}

// eachPointer calls use for every word of data that holds an address of data, with the section of the word.
func (c *chunks) eachPointer(skip func(uint64) bool, use func(r *chunkedRegion, at, target uint64)) {
	low, high := c.bounds()
	m := c.memory
	try := func(r *chunkedRegion, offset int) {
		target := m.wordOf(r.data[offset:])
		if target < low || target >= high || c.find(target) == nil {
			return
		}
		if at := r.address + uint64(offset); !skip(at) {
			use(r, at, target)
		}
	}
	if m.relocated != nil {
		for _, at := range m.relocated {
			if r := c.find(at); r != nil && at-r.address+uint64(m.word) <= uint64(len(r.data)) {
				try(r, int(at-r.address))
			}
		}
		return
	}
	for _, r := range c.parts {
		if strings.HasSuffix(r.name, "noptrdata") {
			continue
		}
		// What starts between two words is a string, however much of it looks like an address.
		aligned := true
		for offset := int(-r.address & uint64(m.word-1)); offset+m.word <= len(r.data); offset += m.word {
			for i := offset; !r.writable && i > offset-m.word && i >= 0; i-- {
				if r.marks[i] != 0 {
					aligned = i == offset
					break
				}
			}
			if aligned {
				try(r, offset)
			}
		}
	}
}

// build cuts the data into chunks, and lets what has no owner yet belong to whoever points to it.
func (c *chunks) build(skip func(uint64) bool, masks *addressSpans) {
	for _, r := range c.parts {
		r.first = len(c.all)
		for i, k := range r.marks[:len(r.data)] {
			if k == 0 {
				continue
			}
			if len(c.all) > r.first {
				c.all[len(c.all)-1].to = r.offset + int64(i)
			}
			c.all = append(c.all, chunk{from: r.offset + int64(i), to: r.offset + r.fileBytes, owner: k.owner(),
				types: k&typeMark != 0, known: k&knownMark != 0, shared: k&sharedMark != 0})
			r.marks[i] = mark(len(c.all))
		}
		r.next = len(c.all)
	}
	connect := func(at, target uint64) {
		if to := c.starting(target); to >= 0 && !c.all[to].known && !c.all[to].shared {
			if from := c.number(at); from >= 0 && from != to && !c.follow(edge{from, to}) {
				c.edges = append(c.edges, edge{from, to})
			}
		}
	}
	c.eachPointer(skip, func(r *chunkedRegion, at, target uint64) {
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
	if r := c.find(address); r != nil {
		return int32(r.marks[address-r.address]) - 1
	}
	return -1
}

// number is that of the chunk in which an address lies, -1 if it lies in none.
func (c *chunks) number(address uint64) int32 {
	r := c.find(address)
	if r == nil {
		return -1
	}
	at := r.at(address)
	mine := c.all[r.first:r.next]
	i := sort.Search(len(mine), func(i int) bool { return mine[i].from > at })
	if i == 0 {
		return -1
	}
	return int32(r.first + i - 1)
}
