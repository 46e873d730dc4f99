// Package server keeps payloads for whoever asks, by their keccak256 hash, with the
// HTTP interface that OP-stack alt-DA clients speak:
//
//	POST /put                  body: payload; answer: its commitment, 33 bytes
//	POST /put/0x<commitment>   body: payload, which has to hash to it
//	GET  /get/0x<commitment>   answer: the payload
//	GET  /health               answer: what is stored, in JSON
//
// A commitment is 0x00 and the hash. Errors have a line of text and a status: 400
// what hashes to something else or is no commitment, 401 no password, 404 not here,
// 413 too large, 429 too much of one client, 503 too many requests at once, 507 no
// room.
//
// What it promises: a put is acknowledged once the payload survives a loss of
// power, and whatever is served hashes to what was asked for. It never deletes: with
// a quota it refuses. Nobody has to trust it for more than that it stays, and lets
// clients read: they hash what they get.
package server
