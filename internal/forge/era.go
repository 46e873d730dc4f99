package forge

import "nrollup/internal/blockgen"

// Era says where a block lies on a chain that goes from Osaka to Amsterdam.
type Era int

// The eras.
const (
	Amsterdam Era = iota // the genesis is under Amsterdam already
	Osaka                // Amsterdam is far away
	LastOsaka            // the second before Amsterdam
	Crossing             // the first second of Amsterdam: the parent is under Osaka
)

// Eras lists them all.
func Eras() []Era { return []Era{Amsterdam, Osaka, LastOsaka, Crossing} }

// AccessLists says that the block has an access list.
func (e Era) AccessLists() bool { return e == Amsterdam || e == Crossing }

// prefix begins the names of the cases of an era.
func (e Era) prefix() string {
	return [...]string{"", "osaka-", "last-osaka-", "crossing-"}[e]
}

// shape returns how many blocks come before the one that a scenario is about, which
// needs some of them, and how many of the chain are under Osaka.
func (e Era) shape(needed uint64) (before, osaka uint64) {
	switch e {
	case Osaka:
		return needed, blockgen.Forever
	case LastOsaka:
		return needed, needed + 1
	case Crossing:
		needed = max(needed, 1)
		return needed, needed
	default:
		return needed, 0
	}
}
