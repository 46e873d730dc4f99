// Package otterscan is the JSON-RPC of the block explorer Otterscan, its API of
// level 8: the namespace ots, and of Erigon's what Otterscan needs besides.
//
// It keeps no index. What an archive node has answers all: states of the past
// are searched by bisection, block access lists (EIP-7928) say which blocks an
// account has part in, and transactions are executed again for what happened
// within them. A call does a bounded amount of work, and says where to go on.
//
// Source: https://docs.otterscan.io/api-docs/ots-api
package otterscan
