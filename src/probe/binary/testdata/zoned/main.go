// Zoned carries the time zones, a string of 400 kB, and code with vector instructions.
package main

import (
	"crypto/tls"
	"fmt"
	"hash/crc32"
	"math/big"
	_ "time/tzdata"
)

func main() { fmt.Println(tls.VersionName(1), crc32.ChecksumIEEE(nil), big.NewInt(1)) }
