package binary

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

// An embedSource is a file that a package embeds, as go list tells: what a string or []byte holds of it has no name in
// the binary, but is there in one piece.
type embedSource struct {
	Package string `json:"package"`
	Name    string `json:"name"`
	Path    string `json:"path"`
}

func readEmbedSources(path string) (list []embedSource, err error) {
	content, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(content, &list)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot be read beside its list of embedded files: %w", plain(err))
	}
	return list, nil
}

// claimSources finds the files of a list, but for those that a table names.
func (d *dissection) claimSources(c *chunks, sources []embedSource) {
	const (
		shortest     = 64  // of what occurs by accident
		mostSearched = 200 // each costs as much as reading all data once
	)
	type named struct {
		name string
		size uint64
	}
	inTable, taken := map[named]bool{}, map[uint64]bool{}
	for _, t := range d.embedded {
		for _, file := range t.files {
			inTable[named{file.name, file.size}], taken[file.address] = true, true
		}
	}
	searched := 0
	for _, source := range sources {
		info, err := os.Stat(source.Path)
		if err != nil || info.Size() < shortest || info.Size() > c.size || inTable[named{source.Name, uint64(info.Size())}] {
			continue
		}
		if searched++; searched > mostSearched {
			return
		}
		content, err := os.ReadFile(source.Path)
		if err != nil || len(content) < shortest {
			continue
		}
		address, ok := c.holding(content)
		if !ok || taken[address] {
			continue
		}
		taken[address] = true
		path := source.Package
		if d.info != nil && path == d.info.Path {
			path = "main" // as symbols call it
		}
		owner := d.owners.ofPackage(path)
		c.own(address, uint64(len(content)), owner, false)
		file := embeddedFile{source.Name, address, uint64(len(content))}
		d.embedded = append(d.embedded, embedTable{address: address, size: file.size, files: []embeddedFile{file}, owner: owner})
	}
}

// holding is the address of the first place in data that holds some content.
func (c *chunks) holding(content []byte) (address uint64, ok bool) {
	for _, r := range c.parts {
		if i := bytes.Index(r.data, content); i >= 0 {
			return r.address + uint64(i), true
		}
	}
	return 0, false
}
