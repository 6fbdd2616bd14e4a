//go:build linux && !(amd64 || arm64 || riscv64 || ppc64le || s390x || loong64)

package start

import "errors"

// evict is for kernels whose posix_fadvise takes its 64-bit offsets in one register each.
func (p *prober) evict(path string) error {
	return errors.New("not done on this architecture")
}
