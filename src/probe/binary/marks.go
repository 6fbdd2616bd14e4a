package binary

import "math/bits"

// marks say for each offset of a part of the file whether something starts there, and whose it is. Starts are few, so
// that one number for each byte would be memory that is nearly all zeros: a set bit tells of a mark, and a block of bits
// where its marks lie.
type marks struct {
	blocks []markBlock
	list   []mark // of each block in one piece, in the order of their offsets
}

type markBlock struct {
	set         uint64
	first, room uint32 // in the list
}

// markBits is the number of offsets of a block.
const markBits = 64

// A mark is flags and, above them, an owner.
type mark uint32

const (
	typeMark   mark = 1 << iota // a descriptor, or part of one
	knownMark                   // the owner is more than whoever refers to it
	sharedMark                  // and more than one package does
	ownerShift = 3
)

func (k mark) owner() int32 { return int32(k >> ownerShift) }

// of is the mark with an owner.
func (k mark) of(owner int32) mark { return k&(1<<ownerShift-1) | mark(owner)<<ownerShift }

// newMarks has room for marks at 0 to size, both included.
func newMarks(size int) *marks {
	const usual = 32 // bytes for each mark
	return &marks{blocks: make([]markBlock, size/markBits+1), list: make([]mark, 0, size/usual)}
}

func bitOf(at uint64) uint64 { return 1 << (at % markBits) }

func (m *marks) has(at uint64) bool { return m.blocks[at/markBits].set&bitOf(at) != 0 }

// find is the mark at an offset, nil if there is none. It is valid until the next start.
func (m *marks) find(at uint64) *mark {
	b, bit := &m.blocks[at/markBits], bitOf(at)
	if b.set&bit == 0 {
		return nil
	}
	return &m.list[b.first+uint32(bits.OnesCount64(b.set&(bit-1)))]
}

// start is the mark at an offset, which is made if there is none. It is valid until the next start.
func (m *marks) start(at uint64) *mark {
	b, bit := &m.blocks[at/markBits], bitOf(at)
	place := b.first + uint32(bits.OnesCount64(b.set&(bit-1)))
	if b.set&bit != 0 {
		return &m.list[place]
	}
	count := uint32(bits.OnesCount64(b.set))
	if count == b.room {
		place = place - b.first + uint32(len(m.list))
		m.move(b)
	}
	end := b.first + count
	copy(m.list[place+1:end+1], m.list[place:end])
	m.list[place] = 0
	b.set |= bit
	return &m.list[place]
}

// move gives a block twice its room, at the end of the list.
func (m *marks) move(b *markBlock) {
	const least = 4
	count := b.room
	room := 2 * count
	if room < least {
		room = least
	}
	var empty [markBits]mark
	old, first := b.first, uint32(len(m.list))
	m.list = append(m.list, empty[:room]...)
	copy(m.list[first:], m.list[old:old+count])
	b.first, b.room = first, room
}

// clear removes the marks from an offset up to another.
func (m *marks) clear(from, to uint64) {
	for from < to {
		block := from / markBits
		end := (block + 1) * markBits
		if end > to {
			end = to
		}
		if b := &m.blocks[block]; b.set != 0 {
			b.remove(m.list, ^uint64(0)>>(markBits-(end-from))<<(from%markBits))
		}
		from = end
	}
}

func (b *markBlock) remove(list []mark, gone uint64) {
	if b.set&gone == 0 {
		return
	}
	kept := b.first
	at := b.first
	for set := b.set; set != 0; set &= set - 1 {
		if set&-set&gone == 0 {
			list[kept] = list[at]
			kept++
		}
		at++
	}
	b.set &^= gone
}

// next is the first offset of those from one up to another that has a mark.
func (m *marks) next(from, to uint64) (at uint64, ok bool) {
	for from < to {
		if set := m.blocks[from/markBits].set >> (from % markBits); set != 0 {
			at = from + uint64(bits.TrailingZeros64(set))
			return at, at < to
		}
		from = (from/markBits + 1) * markBits
	}
	return 0, false
}

// last is the last offset of those from one up to another that has a mark.
func (m *marks) last(from, to uint64) (at uint64, ok bool) {
	for from < to {
		block := (to - 1) / markBits
		shift := markBits - 1 - (to-1)%markBits
		if set := m.blocks[block].set << shift; set != 0 {
			at = to - 1 - uint64(bits.LeadingZeros64(set))
			return at, at >= from
		}
		to = block * markBits
	}
	return 0, false
}

// each calls use for all marks, in order.
func (m *marks) each(use func(at uint64, k mark)) {
	for i := range m.blocks {
		at := m.blocks[i].first
		for set := m.blocks[i].set; set != 0; set &= set - 1 {
			use(uint64(i)*markBits+uint64(bits.TrailingZeros64(set)), m.list[at])
			at++
		}
	}
}

func (m *marks) count() (n int) {
	for i := range m.blocks {
		n += bits.OnesCount64(m.blocks[i].set)
	}
	return n
}

// number numbers the marks from one on, in the order of their offsets, in place of what they say.
func (m *marks) number(from int) {
	m.list = nil
	for i := range m.blocks {
		m.blocks[i].first = uint32(from)
		from += bits.OnesCount64(m.blocks[i].set)
	}
}

// upTo is the number of the mark that comes behind all of those up to an offset, this one included.
func (m *marks) upTo(at uint64) int {
	b, bit := &m.blocks[at/markBits], bitOf(at)
	return int(b.first) + bits.OnesCount64(b.set&(bit|(bit-1)))
}
