package blockgen

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/core/vm"
)

// Assemble translates EVM assembly to code. A word is the name of an opcode, a
// decimal or 0x number (the shortest PUSH of it), "name:" (a JUMPDEST), "@name"
// (a PUSH2 of its position) or "data:0x…" (raw bytes); ";" starts a comment. It
// panics on a mistake: programs are constants of the caller.
func Assemble(source string) []byte {
	a := assembler{labels: make(map[string]uint16), uses: make(map[int]string)}
	for line := range strings.Lines(source) {
		line, _, _ = strings.Cut(line, ";")
		for word := range strings.FieldsSeq(line) {
			a.word(word)
		}
	}
	a.link()
	return a.code
}

type assembler struct {
	code   []byte
	labels map[string]uint16 // position of each label
	uses   map[int]string    // label by the position of its two bytes
}

func (a *assembler) word(w string) {
	switch {
	case strings.HasPrefix(w, "data:"):
		a.code = append(a.code, fromHex(strings.TrimPrefix(w, "data:"))...)
	case strings.HasSuffix(w, ":"):
		a.labels[strings.TrimSuffix(w, ":")] = uint16(len(a.code))
		a.op(vm.JUMPDEST)
	case strings.HasPrefix(w, "@"):
		a.op(vm.PUSH2)
		a.uses[len(a.code)] = strings.TrimPrefix(w, "@")
		a.code = append(a.code, 0, 0)
	case w[0] >= '0' && w[0] <= '9':
		a.push(w)
	default:
		a.named(w)
	}
}

func (a *assembler) op(op vm.OpCode) {
	a.code = append(a.code, byte(op))
}

func (a *assembler) named(name string) {
	op := vm.StringToOp(name)
	if op.String() != name {
		panic(fmt.Sprintf("assemble: no opcode %q", name))
	}
	a.op(op)
}

func (a *assembler) push(number string) {
	v, ok := new(big.Int).SetString(number, 0)
	if !ok || v.BitLen() > 256 {
		panic(fmt.Sprintf("assemble: %q is no word", number))
	}
	b := v.Bytes()
	a.op(vm.PUSH0 + vm.OpCode(len(b)))
	a.code = append(a.code, b...)
}

func (a *assembler) link() {
	for at, name := range a.uses {
		target, ok := a.labels[name]
		if !ok {
			panic(fmt.Sprintf("assemble: no label %q", name))
		}
		binary.BigEndian.PutUint16(a.code[at:], target)
	}
}
