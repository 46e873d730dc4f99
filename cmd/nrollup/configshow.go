package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"nrollup/internal/span"
)

func configCommand() *cli.Command {
	return &cli.Command{
		Name:  "config",
		Usage: "show the settings of commands, and where they are from",
		Description: `Every flag of a command that has --config can be set in the environment too, as NROLLUP_ and
its name in capitals with _ for . and -, and in a file (TOML) that has a table for each command.
The file is named by --config or NROLLUP_CONFIG; without either it is nrollup.toml in the directory
that the command runs in, if there is one. A flag wins over the environment, the environment over
the file.

Example:

   nrollup config show dev`,
		OnUsageError:    usageError,
		HideHelpCommand: true, // nrollup help config show
		Action:          group,
		Subcommands: []*cli.Command{{
			Name:      "show",
			Usage:     "show the settings of a command, and where they are from",
			ArgsUsage: "[COMMAND] [flags of COMMAND]",
			Description: `Shows the settings that a command would run with, and where each is from: a flag, the
environment, a file, or the default. Without a command it shows those of all. The text is a
file of settings itself, in which the defaults are comments. Keys and passwords are not shown.

Examples:

   nrollup config show dev
   nrollup config show dev --l1.port 1 --config my.toml
   nrollup config show --json`,
			Flags:           []cli.Flag{jsonFlag},
			SkipFlagParsing: true, // they are those of another command
			OnUsageError:    usageError,
			Action:          showConfig,
		}},
	}
}

// commandSettings are what a command would run with.
type commandSettings struct {
	Command  string    `json:"command"`
	File     string    `json:"file,omitempty"` // of settings, if one was read
	Settings []setting `json:"settings"`
}

// setting is the value of a flag. A duration is a text like "12s".
type setting struct {
	Name    string `json:"name"`
	Value   any    `json:"value"`
	Origin  string `json:"origin"`            // flag, environment, file or default
	Where   string `json:"where,omitempty"`   // the flag, the variable, or the file and the table
	Meaning string `json:"meaning,omitempty"` // of a default that has no value
}

func showConfig(c *cli.Context) error {
	name, flags, asJSON, err := readShow(c)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(flags, func(f string) bool { return slices.Contains([]string{"--help", "-help", "-h", "--h"}, f) }) {
		cli.HelpPrinter(c.App.Writer, cli.CommandHelpTemplate, c.Command)
		return nil
	}
	var all []commandSettings
	for _, cmd := range c.App.Commands {
		if !hasFlag(cmd, "config") || (name != "" && !cmd.HasName(name)) {
			continue
		}
		s, err := settingsOf(c, cmd.Name, flags)
		if err != nil {
			return err
		}
		all = append(all, *s)
	}
	if asJSON {
		return printJSON(c.App.Writer, all)
	}
	for i := range all {
		if err := all[i].print(c.App.Writer); err != nil {
			return err
		}
	}
	return nil
}

// readShow takes the arguments apart: the command that is asked for, and its
// flags.
func readShow(c *cli.Context) (name string, flags []string, asJSON bool, err error) {
	for _, arg := range c.Args().Slice() {
		switch {
		case arg == "--json" || arg == "-json":
			asJSON = true
		case name == "" && len(flags) == 0 && !strings.HasPrefix(arg, "-"):
			name = arg
		default:
			flags = append(flags, arg)
		}
	}
	if name == "" {
		return name, flags, asJSON, nil
	}
	cmd := findCommand(c.App.Commands, name)
	switch {
	case cmd == nil:
		err = noCommand(name, c.App.Commands, "nrollup")
	case !hasFlag(cmd, "config"):
		err = fmt.Errorf("nrollup %s has no settings, only flags (see nrollup %s --help)", name, name)
	}
	return name, flags, asJSON, err
}

// settingsOf has the parser read the flags of a command, as if that were to run.
func settingsOf(c *cli.Context, name string, flags []string) (s *commandSettings, err error) {
	app := newApp(nil, io.Discard, io.Discard)
	cmd := findCommand(app.Commands, name)
	cmd.Action = func(inner *cli.Context) error {
		file, err := readConfig(inner, cmd)
		if err != nil {
			return err
		}
		s = &commandSettings{Command: name, File: file.name}
		for _, f := range cmd.Flags {
			if name := f.Names()[0]; !slices.Contains([]string{"help", "config"}, name) {
				s.Settings = append(s.Settings, newSetting(inner, f, file, flags))
			}
		}
		return nil
	}
	if err := app.RunContext(c.Context, flagsFirst(app.Commands, append([]string{c.App.Name, name}, flags...))); err != nil {
		return nil, err
	}
	if s == nil {
		return nil, errors.New("nothing to show")
	}
	return s, nil
}

func newSetting(c *cli.Context, f cli.Flag, file *configFile, flags []string) setting {
	name := f.Names()[0]
	s := setting{Name: name, Value: plain(c.Value(name)), Origin: "default"}
	env, inEnvironment := os.LookupEnv(envName(name))
	_, inFile := file.settings[name]
	switch {
	case slices.ContainsFunc(flags, func(arg string) bool { return isFlag(arg, f) }):
		s.Origin, s.Where = "flag", "--"+name
	case inEnvironment && f.IsSet() && (env != "" || s.Value == ""):
		s.Origin, s.Where = "environment", envName(name)
	case inFile:
		s.Origin, s.Where = "file", fmt.Sprintf("%s, [%s]", file.name, c.Command.Name)
	default:
		s.Meaning = defaultMeaning(f)
	}
	switch text, _ := s.Value.(string); {
	case name == "key" && text != "":
		s.Value = secret
	case name == "da":
		text = passwords.ReplaceAllString(text, "${1}"+secret+"@")
		s.Value = accessTokens.ReplaceAllString(text, "${1}"+secret)
	}
	return s
}

// secret stands for a private key, a password or a token.
const secret = "********"

// What nobody else may see of the places of data: passwords before a host, and
// tokens.
var (
	passwords    = regexp.MustCompile(`(://[^@/,:]*:)[^@/,]+@`)
	accessTokens = regexp.MustCompile(`([?&]token=)[^&,]+`)
)

func isFlag(arg string, f cli.Flag) bool {
	name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	return strings.HasPrefix(arg, "-") && slices.Contains(f.Names(), name)
}

// plain returns a value as JSON and TOML have it.
func plain(value any) any {
	switch v := value.(type) {
	case time.Duration:
		return span.Format(v)
	case cli.StringSlice:
		return append([]string{}, v.Value()...)
	case []string:
		return append([]string{}, v...)
	default:
		return v
	}
}

var defaultInUsage = regexp.MustCompile(`\(default: (.*)\)$`)

// defaultMeaning is what the help text says of a default.
func defaultMeaning(f cli.Flag) string {
	doc, ok := f.(cli.DocGenerationFlag)
	if !ok {
		return ""
	}
	if found := defaultInUsage.FindStringSubmatch(placeholder.ReplaceAllString(doc.GetUsage(), "$1")); found != nil {
		return found[1]
	}
	return ""
}

// print writes the settings as a table of a file of settings.
func (s *commandSettings) print(w io.Writer) error {
	from := "no file of settings"
	if s.File != "" {
		from = "file of settings: " + s.File
	}
	if _, err := fmt.Fprintf(w, "[%s]   # %s\n", s.Command, from); err != nil {
		return err
	}
	width := 0
	for i := range s.Settings {
		width = max(width, len(s.Settings[i].line()))
	}
	for i := range s.Settings {
		if _, err := fmt.Fprintf(w, "%-*s   # %s\n", width, s.Settings[i].line(), s.Settings[i].origin()); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w)
	return err
}

// line is a line of a file of settings: one that has no effect, if it says what is
// so anyway, or must not be shown.
func (s *setting) line() string {
	line := s.Name + " = " + tomlValue(s.Value)
	if text, _ := s.Value.(string); s.Origin == "default" || strings.Contains(text, secret) {
		line = "# " + line
	}
	return line
}

func (s *setting) origin() string {
	text := s.Origin
	if s.Where != "" {
		text += " " + s.Where
	}
	if s.Meaning != "" {
		text += ": " + s.Meaning
	}
	return text
}

func tomlValue(value any) string {
	switch v := value.(type) {
	case string:
		return strconv.Quote(v)
	case []string:
		quoted := make([]string, len(v))
		for i := range v {
			quoted[i] = strconv.Quote(v[i])
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	default:
		return fmt.Sprint(v)
	}
}
