// Package stateless defines the input and the result of stateless block
// validation and their wire formats. The bytes are those of the guest program
// of ethereum/execution-specs, so its vectors run unchanged.
//
// It holds types, limits and the codec, and no rule about what makes a block
// valid: that is package transition.
package stateless
