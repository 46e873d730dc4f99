//go:build unix

package execute_test

import (
	"os"
	"syscall"
	"testing"

	"nrollup/execute"
)

// The trace lies in memory that faults when it is read.
func TestRequiredGasReadsOnlyTheHead(t *testing.T) {
	page := os.Getpagesize()
	mem, err := syscall.Mmap(-1, 0, 3*page, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		t.Skip(err)
	}
	defer func() {
		if err := syscall.Munmap(mem); err != nil {
			t.Error(err)
		}
	}()
	if err := syscall.Mprotect(mem[page:], syscall.PROT_NONE); err != nil {
		t.Skip(err)
	}
	input := mem[page-execute.HeadSize:]
	want := uint64(execute.BaseGas + execute.ByteGas*(execute.HeadSize+2*page))
	if gas := execute.RequiredGas(input); gas != want {
		t.Errorf("have %d, want %d", gas, want)
	}
	if _, trace, ok := execute.SplitInput(input); !ok || len(trace) != 2*page {
		t.Errorf("split: trace of %d bytes, ok is %v", len(trace), ok)
	}
}
