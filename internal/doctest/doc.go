// Package doctest runs what a Markdown file tells its readers to type. It serves
// tests, and knows nothing of the commands that it runs.
//
// The lines of a fenced block marked sh are commands, which share one shell; a
// line that ends in a backslash goes on in the next. The block marked text that
// follows is what they print, where … stands for any text, and … alone on a line for
// any lines. A command must exit with 0. Comments of HTML, which readers do not
// see, change this for the next block:
//
//	<!-- doctest: skip REASON -->   it is not run
//	<!-- doctest: fails -->         its last command must fail
//	<!-- doctest: until -->         it is run again until it prints what is shown
//	<!-- doctest: stop TEXT -->     before it, the server whose command has TEXT is
//	                                interrupted, as by Ctrl-C
//	<!-- doctest: kill TEXT -->     the same, killed
//
// Commands that serve until they are interrupted go on in the background, and the
// next ones run when they are ready. Port numbers are replaced by free ones, and
// appear in what is printed as they are in the text.
package doctest
