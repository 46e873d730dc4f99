// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Claims} from "./Claims.sol";
import {Disputes} from "./Disputes.sol";
import {BlockClaim, Guard, OptimisticConfig, Proposal, ProposedBlock} from "./OptimisticTypes.sol";
import {ProposalData} from "./ProposalData.sol";
import {ForcedTransaction, IForcedInbox} from "./interfaces/IForcedInbox.sol";
import {IOptimisticRollup} from "./interfaces/IOptimisticRollup.sol";

/// @title A native rollup whose blocks are believed unless somebody doubts them
/// @notice Nobody owns it. Whatever one party does or leaves, the others can make the chain go on.
contract OptimisticRollup is Disputes {
    constructor(OptimisticConfig memory config) Disputes(config) {}

    /// @inheritdoc IOptimisticRollup
    function propose(
        Proposal calldata parent,
        ProposedBlock[] calldata blocks,
        Guard calldata guard,
        uint8 kind,
        bytes calldata pointer
    ) external payable {
        if (_authorize()) _leaveTime(_state.proposedAt);
        _propose(parent, blocks, guard, kind, pointer, _shown());
    }

    /// @inheritdoc IOptimisticRollup
    function proposeForced(
        Proposal calldata parent,
        ProposedBlock[] calldata blocks,
        Guard calldata guard,
        uint8 kind,
        bytes calldata pointer,
        uint64 index,
        ForcedTransaction calldata entry,
        bytes[] calldata accountProof
    ) external payable {
        // An entry that is included already stays the first until that is final: it counts once, or who does
        // not want the next one would put blocks in front of it all that time.
        if (_authorize() && index < _shown()) _leaveTime(_state.proposedAt);
        bytes32 stateRoot = _propose(parent, blocks, guard, kind, pointer, index + 1);
        IForcedInbox(INBOX).checkFirst(index, entry, stateRoot, accountProof);
    }

    /// @inheritdoc IOptimisticRollup
    function showForced(
        Proposal calldata tip,
        uint64 index,
        ForcedTransaction calldata entry,
        bytes[] calldata accountProof
    ) external {
        _checkTip(tip);
        IForcedInbox(INBOX).checkFirst(index, entry, tip.stateRoot, accountProof);
        _show(index + 1);
    }

    /// @param shown Index behind the last entry of the inbox that is included now.
    /// @return stateRoot After the last block.
    function _propose(
        Proposal calldata parent,
        ProposedBlock[] calldata blocks,
        Guard calldata guard,
        uint8 kind,
        bytes calldata pointer,
        uint64 shown
    ) private returns (bytes32 stateRoot) {
        if (msg.value != PROPOSAL_BOND) revert WrongBond(msg.value, PROPOSAL_BOND);
        Proposal memory p;
        p.parent = _checkTip(parent);
        p.position = parent.position + 1;
        (p.proposer, p.proposedAt) = (msg.sender, uint64(block.timestamp));
        bytes32[] memory anchorHashes;
        (p.claims, anchorHashes) = _claim(parent, blocks);
        bytes32 anchorHash = anchorHashes[blocks.length - 1];
        if (anchorHash != guard.anchorHash || block.timestamp < guard.timestamp) revert Guarded();

        ProposedBlock calldata last = blocks[blocks.length - 1];
        p.count = uint64(blocks.length);
        p.number = parent.number + p.count;
        (p.blockHash, p.stateRoot, p.anchor) = (last.blockHash, last.stateRoot, last.anchor);
        bytes32[] memory blobHashes;
        (p.data, blobHashes) = ProposalData.bind(kind, pointer);

        bytes32 id = keccak256(abi.encode(p));
        _add(p, id, shown);
        emit Proposed(p.position, id, p, blocks, anchorHashes, kind, pointer, blobHashes);
        return p.stateRoot;
    }

    /// @dev What EXECUTE has to find of each of the blocks that follow `parent`.
    /// @return root Of the tree of the claims.
    /// @return anchorHashes Of the blocks.
    function _claim(Proposal calldata parent, ProposedBlock[] calldata blocks)
        private
        view
        returns (bytes32 root, bytes32[] memory anchorHashes)
    {
        if (blocks.length == 0) revert NoBlocks();
        if (blocks.length > MAX_BLOCKS) revert TooManyBlocks(blocks.length, MAX_BLOCKS);
        anchorHashes = new bytes32[](blocks.length);
        bytes32[] memory leaves = new bytes32[](blocks.length);
        BlockClaim memory claim;
        (claim.number, claim.blockHash, claim.stateRoot) = (parent.number, parent.blockHash, parent.stateRoot);
        uint64 anchor = parent.anchor;
        for (uint256 i = 0; i < blocks.length; ++i) {
            ProposedBlock calldata block_ = blocks[i];
            if (i == 0 || block_.anchor != anchor) claim.anchorHash = _anchorHash(block_.anchor, anchor);
            anchor = block_.anchor;
            claim.number += 1;
            (claim.parentHash, claim.preStateRoot) = (claim.blockHash, claim.stateRoot);
            (claim.blockHash, claim.stateRoot) = (block_.blockHash, block_.stateRoot);
            (leaves[i], anchorHashes[i]) = (Claims.leaf(claim), claim.anchorHash);
        }
        root = Claims.root(leaves);
    }
}
