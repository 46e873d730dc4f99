package main

import "github.com/urfave/cli/v2"

// serviceFlags are those of a process without a chain of its own, which sends
// transactions to L1 from an account: who that is, its own flags, and where it
// says how it is.
func serviceFlags(name, account string, own ...cli.Flag) []cli.Flag {
	flags := append([]cli.Flag{l1Flag(), l1WaitFlag(), rollupFlag(), keyFlag(account)}, own...)
	flags = append(flags,
		maxFeeFlag(),
		slotFlag(),
		&cli.StringFlag{Name: "datadir", Value: defaultDataDir(name), Usage: "write endpoints.json to `DIR`", TakesFile: true},
		&cli.StringFlag{Name: "http.addr", Value: "127.0.0.1", Usage: "listen at `ADDRESS`"},
		&cli.IntFlag{Name: "metrics.port", Value: 6060, Usage: "of health and metrics; 0 for any that is free"},
		&cli.BoolFlag{Name: "json", Usage: "print the endpoints as JSON once they answer"},
	)
	return append(flags, logFlags()...)
}

// rollupFlag returns the flag that names a rollup.
func rollupFlag() cli.Flag {
	return &cli.StringFlag{Name: "rollup", Value: "rollup.json", Usage: "`FILE` that nrollup deploy has written", TakesFile: true}
}

// l2Flag returns the flag that names a node of the rollup.
func l2Flag() cli.Flag {
	return &cli.StringFlag{Name: "l2", Value: "http://127.0.0.1:9545", Usage: "JSON-RPC of the rollup's node at `URL`"}
}
