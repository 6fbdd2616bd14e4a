// Cgo has code of C's, to be dissected.
package main

/*
#include <stdio.h>
static const char table[5000] = "hello from C";
int sum(int n) { int s = 0; for (int i = 0; i < n; i++) s += table[i % 5000] * i; return s; }
*/
import "C"

func main() { println(C.sum(3)) }
