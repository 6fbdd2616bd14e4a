// Tiny is as little as a Go program can be, to be damaged.
package main

func main() { println("tiny") }
