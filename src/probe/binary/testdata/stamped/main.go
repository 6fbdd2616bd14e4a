// Stamped is built with several stamps by the tests of identify.
package main

var (
	version = "unset"
	commit  = "unset"
)

func main() { println(greeting, version, commit) }
