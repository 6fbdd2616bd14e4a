// Embeds prints files of its own, one for each kind of variable that can hold one.
package main

import (
	"embed"
	"os"
)

//go:embed static
var files embed.FS

//go:embed notes.txt
var notes string

//go:embed words.txt
var words []byte

func main() {
	name := "static/page.txt"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	text, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(text)
	os.Stdout.WriteString(notes)
	os.Stdout.Write(words)
}
