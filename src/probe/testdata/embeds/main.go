// Embeds prints a file of its own.
package main

import (
	"embed"
	"os"
)

//go:embed static
var files embed.FS

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
}
