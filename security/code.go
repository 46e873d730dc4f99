package security

import "github.com/ethereum/go-ethereum/core/vm"

// lasting reports whether code has no instruction by which it could be another one
// tomorrow: it neither runs the code of other contracts on its own storage, as a
// proxy does, nor destroys itself. Data behind the last instruction counts as
// instructions, which may only make the answer false.
func lasting(code []byte) bool {
	for i := 0; i < len(code); i++ {
		switch op := vm.OpCode(code[i]); {
		case op >= vm.PUSH1 && op <= vm.PUSH32:
			i += int(op-vm.PUSH1) + 1
		case op == vm.DELEGATECALL || op == vm.CALLCODE || op == vm.SELFDESTRUCT:
			return false
		}
	}
	return true
}
