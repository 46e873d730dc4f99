// Package l1 is an Ethereum node whose EVM has EXECUTE: geth as a library, with
// the block-wide execute gas limit as a rule of block validity.
//
// A node gets its head in one of three ways. With Config.Produce it makes a
// block in every slot itself; with Config.Follow it takes the blocks of another
// node, each checked in full; with Config.Engine a consensus client drives it
// through the Engine API. With none of them, blocks are made by ProduceSlot.
//
//	New head: build ──► import, metered ──► blobs and head on disk ──► set head ──► labels
//	          follow ─┘
//
// The first two have no consensus layer. What it would decide is a pure function
// of the chain instead (Network): one proposer, a block in every slot that it is
// there for, randomness and beacon roots by hashing, and finality by counting
// epochs. The Beacon API that goes with it serves that, and the blobs.
//
// Forks begin when the configuration of the chain says (Network). It may say something
// else at each start, as long as that is in the future of the chain, so a fork can be
// scheduled on a network that has run for long (Config.Forks); a node that follows
// takes what its leader has. A fork that this program does not know ends the node
// before the first block of it (Node.Fatal).
//
// The caller registers the precompile (execute.Register) before it starts any
// node.
package l1
