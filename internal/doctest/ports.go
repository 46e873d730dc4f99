package doctest

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"regexp"
)

// ports gives each port of a text a free one instead.
type ports struct {
	first, count int               // the ones to choose from
	real         map[string]string // by that of the text
	text         map[string]string // the other way round
}

// A port in a command, and in what is printed.
var (
	portInCommand = regexp.MustCompile(`(127\.0\.0\.1:|localhost:|port[ =])(\d{4,5})\b`)
	portInOutput  = regexp.MustCompile(`([: =])(\d{5})\b`)
)

// replace returns a command with the ports that are used in place of its own.
func (p *ports) replace(command string) (string, error) {
	var failed error
	command = portInCommand.ReplaceAllStringFunc(command, func(s string) string {
		part := portInCommand.FindStringSubmatch(s)
		port, err := p.get(part[2])
		failed = errors.Join(failed, err)
		return part[1] + port
	})
	return command, failed
}

// restore returns what was printed with the ports of the text.
func (p *ports) restore(output string) string {
	return portInOutput.ReplaceAllStringFunc(output, func(s string) string {
		if port, ok := p.text[s[1:]]; ok {
			return s[:1] + port
		}
		return s
	})
}

// get returns the port that is used for one of the text.
func (p *ports) get(text string) (string, error) {
	if port, ok := p.real[text]; ok {
		return port, nil
	}
	for range 1000 {
		port := fmt.Sprint(p.first + rand.IntN(p.count))
		if p.text[port] != "" {
			continue
		}
		listener, err := net.Listen("tcp", "127.0.0.1:"+port)
		if err != nil {
			continue
		}
		p.real[text], p.text[port] = port, text
		return port, listener.Close()
	}
	return "", errors.New("no port is free")
}
