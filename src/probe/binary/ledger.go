package binary

// A kind is what a byte of the file is there for.
type kind uint8

const (
	kindUnknown kind = iota
	kindCode
	kindFunctionTable
	kindTypes
	kindReadOnlyData
	kindData
	kindRelocations
	kindSymbolTable
	kindDynamicSymbols
	kindDWARF
	kindBuildInfo
	kindHeaders
	kindPadding
	kinds // how many there are
)

var kindNames = [kinds]string{
	"unknown", "code", "function-table", "type-data", "read-only-data", "data", "relocations", "symbol-table",
	"dynamic-symbols", "dwarf", "build-info", "headers", "padding",
}

// A rank says how specific a claim is. Of two claims on a byte the lower rank has it, and of equal ones the earlier.
type rank uint8

const (
	rankExact   rank = iota // read from a structure that gives start and length
	rankSymbol              // a symbol's own extent
	rankTwin                // known from the twin
	rankLink                // an entry of a list, which belongs to the owner of what it refers to
	rankChunk               // from where something refers to, up to the next such place
	rankSection             // the section as a whole
	rankFile                // the headers of the file
	ranks                   // how many there are
)

// nobody is the owner of what belongs to no package.
const nobody int32 = 0

type claim struct {
	from, to uint32 // of the file; inspectFile reads none of 4 GB
	owner    int32
	kind     kind
	rank     rank
	twin     bool // known from the twin
	shared   bool // the owner is one of several, and by accident
}

// continues: it says the same of the bytes behind another claim.
func (c claim) continues(before claim) bool {
	return before.to == c.from && before.owner == c.owner && before.kind == c.kind && before.twin == c.twin && before.shared == c.shared
}

// A ledger says whose every byte of a file is. Whatever is claimed, each byte is given out once: so the sum is the size.
type ledger struct {
	size   int64
	claims []claim
}

func newLedger(size int64, claims int) *ledger {
	return &ledger{size: size, claims: make([]claim, 0, claims)}
}

// claim takes any numbers, also those that a hostile file holds, and keeps what of them lies in the file.
func (l *ledger) claim(r rank, k kind, from, to int64, owner int32) {
	l.add(claim{owner: owner, kind: k, rank: r}, from, to)
}

func (l *ledger) claimShared(r rank, k kind, from, to int64, owner int32, shared bool) {
	l.add(claim{owner: owner, kind: k, rank: r, shared: shared}, from, to)
}

func (l *ledger) add(one claim, from, to int64) {
	if from < 0 {
		from = 0
	}
	if to > l.size {
		to = l.size
	}
	if from >= to {
		return
	}
	one.from, one.to = uint32(from), uint32(to)
	if n := len(l.claims); n > 0 && one.rank == l.claims[n-1].rank && one.continues(l.claims[n-1]) {
		l.claims[n-1].to = one.to
		return
	}
	l.claims = append(l.claims, one)
}

// settled gives out the whole file, in order. What nobody claimed is of unknown kind.
func (l *ledger) settled() []claim {
	l.sort()
	out := make([]claim, 0, len(l.claims))
	give := func(c claim) {
		if n := len(out); n > 0 && c.continues(out[n-1]) {
			out[n-1].to = c.to
			return
		}
		out = append(out, c)
	}
	var open [ranks]turn
	at, next := uint32(0), 0
	for int64(at) < l.size {
		for next < len(l.claims) && l.claims[next].from <= at {
			open[l.claims[next].rank].enter(l.claims[next], at)
			next++
		}
		until := uint32(l.size)
		if next < len(l.claims) {
			until = l.claims[next].from
		}
		one := claim{kind: kindUnknown}
		for r := range open {
			if c, ok := open[r].at(at); ok {
				one = c
				if c.to < until {
					until = c.to
				}
				break
			}
		}
		one.from, one.to = at, until
		give(one)
		at = until
	}
	return out
}

// A turn is whose turn it is among claims of one rank. Of those that wait, only the longest is kept: what the others
// claim is then given out too, and a file that claims one place a million times costs no more than another.
type turn struct {
	now, waiting claim
}

func (t *turn) enter(c claim, at uint32) {
	switch {
	case t.now.to <= at && t.waiting.to <= at:
		t.now = c
	case c.to > t.waiting.to:
		t.waiting = c
	}
}

func (t *turn) at(at uint32) (claim, bool) {
	if t.now.to <= at {
		t.now, t.waiting = t.waiting, claim{}
	}
	return t.now, t.now.to > at
}

// sort puts claims in the order of their starts, and leaves equal ones as they are: two passes of a radix sort, since
// there are a million of them in a large file, and sort.Stable takes ten times as long.
func (l *ledger) sort() {
	const digits = 1 << 16
	spare := make([]claim, len(l.claims))
	for shift := uint(0); shift <= 16; shift += 16 {
		var starts [digits + 1]int
		for i := range l.claims {
			starts[l.claims[i].from>>shift%digits+1]++
		}
		for i := 1; i < digits; i++ {
			starts[i] += starts[i-1]
		}
		for i := range l.claims {
			at := &starts[l.claims[i].from>>shift%digits]
			spare[*at] = l.claims[i]
			*at++
		}
		l.claims, spare = spare, l.claims
	}
}
