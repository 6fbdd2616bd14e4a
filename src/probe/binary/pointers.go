package binary

// A pointer is a word of data that holds an address of data.
type pointer struct {
	at, target uint64
}

// behind is the word behind a pointer: the length, if it is a string.
func (c *chunks) behind(p pointer) uint64 {
	word, _ := c.memory.readWord(p.at + uint64(c.memory.word))
	return word
}

// point follows a pointer for whose place nobody is known yet.
func (c *chunks) point(p pointer) {
	c.refer(p.target, nobody)
	if behind := c.behind(p); behind >= longText && behind < longestText {
		c.texts = append(c.texts, text{p.target, behind, nobody}) // a string, or a slice of bytes
	}
}

// pointDoubtful follows those of read-only data, now that masks are known: of three words, of which one is a pointer, it
// reads 0x924924, which is an address in many programs. What a mask has marked is unmarked. Into the middle of a symbol
// nothing has to point.
func (c *chunks) pointDoubtful(doubtful []pointer, masks, symbols *addressSpans) {
	real := doubtful[:0]
	for _, one := range doubtful {
		r := c.find(one.target)
		if !masks.holds(one.at) {
			real = append(real, one)
		} else if at := one.target - r.address; r.marks.has(at) && *r.marks.find(at) == 0 {
			r.marks.clear(at, at+1)
		}
	}
	for _, one := range real {
		if r := c.find(one.target); !r.writable || !symbols.holds(one.target) || !symbols.holds(one.target-1) {
			c.point(one)
		}
	}
}
