package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"nrollup/bench"
	"nrollup/internal/blockgen"
	"nrollup/node"
)

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print a script that lets a shell complete commands",
		ArgsUsage: "bash|zsh|fish",
		Description: `Prints a script that lets a shell complete commands, flags and values. Put its line into the
file that the shell reads as it starts: ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish.

Examples:

   source <(nrollup completion bash)
   source <(nrollup completion zsh)
   nrollup completion fish | source`,
		OnUsageError: usageError,
		Action: func(c *cli.Context) error {
			shell, err := oneArg(c, "shell: bash, zsh or fish")
			if err != nil {
				return err
			}
			script, ok := completionScripts[shell]
			if !ok {
				return fmt.Errorf("no completion for %q: want bash, zsh or fish", shell)
			}
			_, err = io.WriteString(c.App.Writer, script)
			return err
		},
	}
}

// The scripts hand the words before the cursor, and the one that it is in, to
// nrollup __complete. That answers with a word on each line, with what it means
// behind a tab, or with ":files".
var completionScripts = map[string]string{
	"bash": `_nrollup() {
	local line word="${COMP_WORDS[COMP_CWORD]}"
	COMPREPLY=()
	[[ $word == "=" ]] && word=""
	while IFS= read -r line; do
		if [[ $line == ":files" ]]; then
			compopt -o filenames 2>/dev/null
			COMPREPLY+=($(compgen -f -- "$word"))
		else
			COMPREPLY+=("${line%%$'\t'*}")
		fi
	done < <("${COMP_WORDS[0]}" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _nrollup nrollup
`,
	"zsh": `#compdef nrollup
_nrollup() {
	local line
	local -a found
	for line in "${(@f)$("${words[1]}" __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
		if [[ $line == ":files" ]]; then
			_files
		elif [[ -n $line ]]; then
			found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
		fi
	done
	(( ${#found} )) && _describe 'nrollup' found
}
compdef _nrollup nrollup
`,
	"fish": `function __nrollup_complete
	set -l words (commandline -opc) (commandline -ct)
	for line in (command $words[1] __complete -- $words[2..-1] 2>/dev/null)
		if test $line = ":files"
			__fish_complete_path (commandline -ct)
		else
			echo $line
		end
	end
end
complete -c nrollup -f -a '(__nrollup_complete)'
`,
}

// completeCommand answers the scripts.
func completeCommand() *cli.Command {
	return &cli.Command{
		Name:            "__complete",
		Hidden:          true,
		SkipFlagParsing: true,
		Action: func(c *cli.Context) error {
			words := c.Args().Slice()
			if len(words) > 0 && words[0] == "--" {
				words = words[1:]
			}
			for _, found := range complete(c.App.Commands, words) {
				if _, err := fmt.Fprintln(c.App.Writer, found); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

const completeFiles = ":files"

// complete returns what the last word can become.
func complete(commands []*cli.Command, words []string) []string {
	if len(words) == 0 {
		words = []string{""}
	}
	words, last := split(words)
	command, args := descend(commands, words)
	var flags []cli.Flag
	if command != nil {
		commands, flags = command.Subcommands, command.Flags
		if command.SkipFlagParsing || command.Name == "help" {
			return completeOther(command, commandsOf(command, newApp(nil, io.Discard, io.Discard).Commands), args, last)
		}
	}
	switch {
	case len(args) > 0 && takesValue(flags, args[len(args)-1]):
		return completeValue(findFlag(flags, strings.TrimLeft(args[len(args)-1], "-")), last)
	case strings.HasPrefix(last, "-"):
		return completeFlag(flags, last)
	case len(commands) > 0 && len(args) == 0:
		return completeName(commands, last)
	default:
		return completeArgument(command, last)
	}
}

// split returns the words before the last one, and that. Some shells have = as a
// word.
func split(words []string) (before []string, last string) {
	for _, word := range words[:len(words)-1] {
		if word != "=" {
			before = append(before, word)
		}
	}
	if last = words[len(words)-1]; last == "=" {
		last = ""
	}
	return before, last
}

// descend follows words that name commands. args are those behind them.
func descend(commands []*cli.Command, words []string) (command *cli.Command, args []string) {
	for i, word := range words {
		next := findCommand(commands, word)
		if next == nil {
			return command, words[i:]
		}
		command, commands = next, next.Subcommands
	}
	return command, nil
}

// commandsOf are those that the arguments of a command may name.
func commandsOf(command *cli.Command, all []*cli.Command) (named []*cli.Command) {
	for _, c := range all {
		if command.Name == "help" || hasFlag(c, "config") {
			named = append(named, c)
		}
	}
	return named
}

// completeOther completes a command in the arguments of another one.
func completeOther(command *cli.Command, commands []*cli.Command, args []string, last string) []string {
	if len(args) == 0 && strings.HasPrefix(last, "-") {
		return completeFlag(command.Flags, last)
	}
	return complete(commands, append(args, last))
}

func completeName(commands []*cli.Command, prefix string) (found []string) {
	for _, c := range commands {
		if !c.Hidden && strings.HasPrefix(c.Name, prefix) {
			found = append(found, c.Name+"\t"+c.Usage)
		}
	}
	return found
}

func completeFlag(flags []cli.Flag, prefix string) (found []string) {
	if name, value, ok := strings.Cut(prefix, "="); ok {
		f := findFlag(flags, strings.TrimLeft(name, "-"))
		if f == nil {
			return nil
		}
		for _, v := range completeValue(f, value) {
			if v != completeFiles {
				v = name + "=" + v
			}
			found = append(found, v)
		}
		return found
	}
	for _, f := range flags {
		name := "--" + f.Names()[0]
		if doc, ok := f.(cli.DocGenerationFlag); ok && strings.HasPrefix(name, prefix) {
			found = append(found, name+"\t"+placeholder.ReplaceAllString(doc.GetUsage(), "$1"))
		}
	}
	return found
}

// completeValue returns the values of a flag, if they are known.
func completeValue(f cli.Flag, prefix string) (found []string) {
	if s, ok := f.(*cli.StringFlag); ok && (s.TakesFile || s.Name == "out") {
		return []string{completeFiles}
	}
	for _, value := range flagValues(f) {
		if strings.HasPrefix(value, prefix) {
			found = append(found, value)
		}
	}
	return found
}

func flagValues(f cli.Flag) []string {
	switch f.Names()[0] {
	case "from":
		return []string{"l1", "l2"}
	case "log.format":
		return []string{"terminal", "logfmt", "json"}
	case "format":
		return []string{"bin", "hex", "json"}
	case "as":
		return []string{"input", "trace"}
	case "dev":
		var accounts []string
		for i, a := range node.DevAccounts() {
			accounts = append(accounts, fmt.Sprintf("%d\t%v", i, a.Address))
		}
		return accounts
	case "mode":
		return modes()
	case "da":
		if s, ok := f.(*cli.StringFlag); ok && s.Value == "" {
			return []string{"calldata", "blobs"} // or a URL
		}
		return node.DevDataPlaces()
	case "until":
		return texts(bench.Stages())
	case "kind":
		if _, list := f.(*cli.StringSliceFlag); list { // of execute generate
			return texts(blockgen.Kinds())
		}
		return texts(bench.Kinds())
	}
	return nil
}

func texts[S ~string](names []S) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = string(n)
	}
	return list
}

// completeBlock returns the labels of blocks, if a command takes them.
func completeBlock(command *cli.Command, prefix string) (found []string) {
	if !strings.Contains(command.ArgsUsage, "BLOCK") {
		return nil
	}
	for _, label := range []string{"latest", "safe", "finalized"} {
		if strings.HasPrefix(label, prefix) {
			found = append(found, label)
		}
	}
	return found
}

// completeArgument returns what the argument of a command can be.
func completeArgument(command *cli.Command, prefix string) (found []string) {
	switch {
	case command == nil:
		return nil
	case strings.Contains(command.ArgsUsage, "FILE") || strings.Contains(command.ArgsUsage, "DIR"):
		return append(completeBlock(command, prefix), completeFiles)
	case strings.ToLower(command.ArgsUsage) != command.ArgsUsage:
		return nil // words in capitals stand for something
	}
	for _, word := range strings.Split(command.ArgsUsage, "|") {
		if word != "" && strings.HasPrefix(word, prefix) {
			found = append(found, word)
		}
	}
	return found
}
