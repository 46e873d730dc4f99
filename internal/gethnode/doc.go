// Package gethnode opens go-ethereum's node as a library: an archive with its
// servers, without discovery, that starts in a fraction of a second and refuses
// what it cannot use before it has touched anything.
package gethnode
