package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"nrollup/da"
	"nrollup/rollup"
)

// dataFlags say where the data of an optimistic rollup is.
func dataFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "da", Usage: "`PLACES` of an optimistic rollup's data, with commas between: http://HOST:PORT of nrollup da serve, celestia:URL, calldata, blobs; it is published to the first and read from all"},
		&cli.StringFlag{Name: "beacon", Usage: "Beacon API of L1 at `URL`, which has the data that is in blobs"},
	}
}

var errNoData = errors.New("an optimistic rollup's data is not in its contract: say where with --da, like http://127.0.0.1:3100 for nrollup da serve, calldata or blobs")

// openData returns where the data of a rollup is, nil if that is L1's business.
func openData(c *cli.Context, d *rollup.Deployment) (da.Layer, error) {
	if !d.Spec.IsOptimistic() {
		for _, name := range []string{"da", "beacon"} {
			if c.IsSet(name) {
				return nil, fmt.Errorf("--%s is for optimistic rollups: L1 has all data of this one", name)
			}
		}
		return nil, nil
	}
	if c.String("da") == "" {
		return nil, errNoData
	}
	return openPlaces(c.String("da"), c.String("beacon"))
}

// readableData returns where the data of a rollup can be read, as far as flags and
// the data directory say; what is on L1 is read in any case. It is nil if that is
// L1's business.
func readableData(c *cli.Context, d *rollup.Deployment) (da.Reader, error) {
	if !d.Spec.IsOptimistic() {
		_, err := openData(c, d) // which refuses what is set
		return nil, err
	}
	places, beacon := c.String("da"), c.String("beacon")
	if c.String("rollup") == "" || c.IsSet("datadir") {
		e, err := readEndpoints(c.String("datadir"))
		if err != nil {
			return nil, err
		}
		if e != nil && places == "" {
			places = e.DA
		}
		if e != nil && e.L1 != nil && beacon == "" {
			beacon = e.L1.Beacon
		}
	}
	if places == "" {
		places = "calldata"
	}
	return openPlaces(places, beacon)
}

func openPlaces(places, beacon string) (da.Layer, error) {
	if beacon != "" {
		if err := checkURL("beacon", beacon); err != nil {
			return nil, err
		}
	}
	layer, err := da.Open(places, da.Config{Beacon: beacon})
	if err != nil {
		return nil, fmt.Errorf("--da: %w", err)
	}
	return layer, nil
}
