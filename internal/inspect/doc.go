// Package inspect tells what a trace contains, for people. It judges nothing:
// a trace that no check would accept, with a witness that is partial or made of
// garbage, is described as far as it goes, along with what is missing.
package inspect
