// Package vectors reads inputs and test vectors of EXECUTE in the forms in which
// people keep them, and runs suites of them. It knows formats and expectations;
// how a trace is checked is up to the caller.
package vectors
