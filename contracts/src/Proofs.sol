// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Claims} from "./Claims.sol";
import {Execute, Statement} from "./Execute.sol";
import {BlockClaim, Proposal} from "./OptimisticTypes.sol";
import {RollupBase} from "./RollupBase.sol";
import {IOptimisticRollup} from "./interfaces/IOptimisticRollup.sol";

/// @title What shows that a block is one of a proposal's, and true
abstract contract Proofs is RollupBase, IOptimisticRollup {
    /// @dev Whoever rebuilds the rollup decodes the input of this transaction with some ABI library. Solidity
    /// alone takes offsets that overlap, leave gaps or are negative: so each must be the only one that the
    /// strict encoding has.
    function _checkEncoding(bytes32[] calldata path, bytes calldata trace) internal pure {
        uint256 pathStart;
        uint256 traceStart;
        assembly ("memory-safe") {
            pathStart := path.offset
            traceStart := trace.offset
        }
        // Behind the selector, 20 words and the path's length; then the path and the trace's length.
        bool strict = pathStart == 4 + 20 * 32 + 32 && traceStart == pathStart + 32 * path.length + 32;
        if (!strict) revert NotCanonical();
    }

    /// @dev Checks that a claim is one of the proposal's.
    /// @return bit Of the block in `proven`.
    function _checkClaim(Proposal calldata proposal, BlockClaim calldata claim, bytes32[] calldata path)
        internal
        pure
        returns (uint256 bit)
    {
        if (!Claims.isIn(proposal.claims, claim, path)) revert NotClaimed(claim.number);
        bit = 1;
        bit <<= claim.number + proposal.count - proposal.number - 1;
    }

    /// @dev Shows a trace to EXECUTE, and binds what that finds to the claim.
    function _execute(
        Proposal calldata proposal,
        BlockClaim calldata claim,
        uint64 gasUsed,
        bytes calldata trace
    ) internal view {
        Statement memory s;
        if (!Execute.verify(s, claim.preStateRoot, claim.stateRoot, gasUsed, trace)) {
            revert ExecuteFailed(claim.number);
        }
        bool claimed = s.blockHash == claim.blockHash && s.parentHash == claim.parentHash
            && s.number == claim.number && s.parentBeaconRoot == claim.anchorHash;
        bool allowed = s.chainId == CHAIN_ID && s.gasLimit == GAS_LIMIT && s.timestamp <= proposal.proposedAt;
        if (!claimed || !allowed) revert WrongBlock(claim.number);
    }
}
