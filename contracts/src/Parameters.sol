// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IRollup} from "./interfaces/IRollup.sol";

// The bounds of what a rollup can be made of, both ends of which are allowed.

uint64 constant MAX_CHAIN_ID = 2 ** 53 - 1; // integers that JSON numbers hold exactly
uint64 constant MIN_GAS_LIMIT = 5_000_000;
uint64 constant MAX_GAS_LIMIT = 2 ** 24; // of an L1 transaction (EIP-7825), which pays for it

uint64 constant MIN_SEQUENCER_TIMEOUT = 60 seconds;
uint64 constant MAX_SEQUENCER_TIMEOUT = 30 days;

uint64 constant MIN_GRACE = 24 seconds; // two slots of L1: blocks in the second may be the next ones
uint64 constant MAX_GRACE = 1 hours;

uint256 constant MIN_BOND = 0.001 ether; // else it costs nothing to hold up the queue
uint256 constant MAX_BOND = 10 ether; // else nobody can force anything

uint64 constant MIN_FORCED_DELAY = 60 seconds;
uint64 constant MAX_FORCED_DELAY = 45 days; // what an optimistic rollup needs to make blocks final, and more
uint64 constant MIN_FORCED_LAPSE = 1 hours;
uint64 constant MAX_FORCED_LAPSE = 30 days;

uint64 constant MIN_WINDOW = 24 seconds; // two slots of L1: a challenge in the second is in time
uint64 constant MAX_WINDOW = 30 days;
uint64 constant MIN_RESPONSE = 24 seconds;
uint64 constant MAX_RESPONSE = 7 days;
uint64 constant MAX_PROPOSAL_BLOCKS = 256; // the bits of a word
uint256 constant MIN_BOND_GAS_PRICE = 1 gwei;
uint256 constant MAX_BOND_GAS_PRICE = 10_000 gwei;
uint256 constant MAX_PROPOSAL_BOND_MARGIN = 1000 ether; // else nobody can propose

// Gas of a transaction at most (EIP-7825), which is what a defence can cost.
uint256 constant DEFENCE_GAS = 2 ** 24;
// Gas that a challenger needs at most for the transactions that challenge, remove and reclaim, together.
uint256 constant CHALLENGE_GAS = 1_000_000;

/// @notice Reverts if a constructor argument is outside of its range.
function checkRange(string memory name, uint256 value, uint256 min, uint256 max) pure {
    if (value < min || value > max) revert IRollup.InvalidParameter(name, value, min, max);
}
