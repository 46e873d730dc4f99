package doctest

import (
	"fmt"
	"os/exec"
	"regexp"
	"strings"
)

// Block is a block of commands, with what is said about it.
type Block struct {
	Line     int      // of the first command, from 1
	Commands []string // each with its continuation lines
	Want     *string  // what they print, if that is shown
	Skip     string   // why they are not run
	Fails    bool     // the last command exits with another code than 0
	Until    bool     // they are repeated until they print Want
	End      []End    // servers that end before
}

// End is the end of a server.
type End struct {
	Text string // part of its command
	Kill bool
}

var directive = regexp.MustCompile(`^<!-- doctest: (\w+) ?(.*?) ?-->$`)

// Parse returns the blocks of a Markdown file in their order. Fences are those that
// start a line.
func Parse(content string) ([]Block, error) {
	var p parser
	for i, line := range strings.Split(content, "\n") {
		if err := p.line(i+1, line); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
	}
	switch {
	case p.fence:
		return nil, fmt.Errorf("line %d: a block without end", p.start)
	case p.next.Skip != "" || p.next.Fails || p.next.Until || len(p.next.End) > 0:
		return nil, fmt.Errorf("a directive without a block after it")
	}
	for _, b := range p.blocks {
		if b.Until && b.Want == nil {
			return nil, fmt.Errorf("line %d: until, and nothing is shown", b.Line)
		}
	}
	return p.blocks, nil
}

type parser struct {
	blocks []Block
	next   Block // directives for it

	fence    bool
	language string
	start    int
	text     []string // of the block that it is in

	shown bool // the next text block is what the last commands print
}

func (p *parser) line(number int, line string) error {
	switch {
	case p.fence && line == "```":
		p.fence = false
		return p.closed()
	case p.fence:
		p.text = append(p.text, line)
	case strings.HasPrefix(line, "```"):
		p.fence, p.language, p.start, p.text = true, line[3:], number, nil
	case strings.HasPrefix(line, "<!-- doctest:"):
		return p.directive(line)
	}
	return nil
}

// closed takes the block that has ended.
func (p *parser) closed() (err error) {
	switch p.language {
	case "sh":
		p.next.Line = p.start + 1
		if p.next.Commands, err = commands(p.text); err != nil {
			return err
		}
		p.blocks = append(p.blocks, p.next)
		p.next, p.shown = Block{}, true
	case "text":
		if p.shown {
			text := strings.Join(p.text, "\n")
			p.blocks[len(p.blocks)-1].Want = &text
		}
		p.shown = false
	}
	return nil
}

func (p *parser) directive(line string) error {
	found := directive.FindStringSubmatch(line)
	if found == nil {
		return fmt.Errorf("not a directive: %s", line)
	}
	switch word, rest := found[1], found[2]; {
	case word == "skip" && rest != "":
		p.next.Skip = rest
	case word == "fails" && rest == "":
		p.next.Fails = true
	case word == "until" && rest == "":
		p.next.Until = true
	case (word == "stop" || word == "kill") && rest != "":
		p.next.End = append(p.next.End, End{Text: rest, Kill: word == "kill"})
	default:
		return fmt.Errorf("not a directive: %s", line)
	}
	return nil
}

// commands joins lines to commands: with those after them as long as they end in a
// backslash, or a quote or a here-document is open. It leaves out empty lines and
// comments.
func commands(lines []string) ([]string, error) {
	var (
		all     []string
		command string
	)
	for _, line := range lines {
		if command == "" && (strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#")) {
			continue
		}
		command += line
		if strings.HasSuffix(line, `\`) || !complete(command) {
			command += "\n"
			continue
		}
		all = append(all, command)
		command = ""
	}
	if command != "" {
		return nil, fmt.Errorf("a command without end: %s", command)
	}
	return all, nil
}

// complete reports whether a command has an end. The shell only warns of a
// here-document that has none.
func complete(command string) bool {
	var complaint strings.Builder
	check := exec.Command("bash", "--norc", "-n")
	check.Stdin, check.Stderr = strings.NewReader(command+"\n"), &complaint
	return check.Run() == nil && complaint.Len() == 0
}
