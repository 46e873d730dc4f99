// Package logs reads the events of a contract from a node, which gives those of so
// many blocks at once and no more: nobody can know how many. A Reader finds out. It
// asks about fewer blocks if the node refuses, and about more again if it does not.
//
// What a node gives is checked against what was asked, not against the chain: that a
// log is in a block, and that none is missing, is the node's word.
package logs
