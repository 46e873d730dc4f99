// Package optimistic has what all who deal with the proposals of an optimistic
// rollup need: the records that L1 keeps hashes of, the tree of their claims, the
// payload that carries their data, and a view of what L1 says of them at one of its
// blocks.
//
// What comes from L1's node or from where data lies is checked against hashes
// before it is used, and bounded before it is decoded. Nothing is decided here:
// who proposes, challenges or defends does that, from a View alone.
package optimistic
