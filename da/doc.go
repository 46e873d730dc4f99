// Package da publishes the data of optimistic rollups, and finds it again.
//
// A proposal on L1 commits to blocks and says where their data is. The data is a
// payload, opaque here: the traces of the blocks. Layers differ in where it is
// and in who keeps it, and have in common that what they return is what the
// proposal's pointer binds, whoever answered: each checks that by hashing.
//
//   - Server: a server with the put/get interface of OP-stack alt-DA clients;
//     package da/server is one
//   - Celestia: a node of Celestia, over JSON-RPC
//   - calldata: in the input of the proposal's transaction
//   - blobs: in the blobs of the proposal's transaction (EIP-4844)
//
// Open makes layers of what users write. Nothing here decides what to do with data
// that is not there: that is up to the challenger.
package da
