// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Message} from "./Message.sol";
import {MessageTree} from "./MessageTree.sol";
import {Messenger} from "./Messenger.sol";
import {StateProof} from "./StateProof.sol";
import {IL1Messenger} from "./interfaces/IL1Messenger.sol";
import {IRollup} from "./interfaces/IRollup.sol";

/// @dev Slots 0 to 32: what the rollup proves against is at a fixed place.
abstract contract L1Outbox {
    MessageTree.Tree internal _tree;
}

/// @title The messenger on L1
/// @notice Nobody owns it, and nothing changes it. It calls nobody but the executor, and whoever it pays.
contract L1Messenger is L1Outbox, Messenger, IL1Messenger {
    using MessageTree for MessageTree.Tree;

    /// @dev The slot of the rollup's messenger that has the mapping from nonces to hashes.
    uint256 private constant SENT_SLOT = 0;

    /// @inheritdoc IL1Messenger
    address public immutable ROLLUP;
    /// @inheritdoc IL1Messenger
    uint256 public immutable BACKING;

    constructor(address rollup, address executor, address l2Messenger, address l2Executor, uint64 l2ChainId)
        payable
        Messenger(executor, l2Messenger, l2Executor, l2ChainId)
    {
        _checkAddress("rollup", rollup);
        ROLLUP = rollup;
        BACKING = msg.value;
    }

    /// @inheritdoc IL1Messenger
    function claim(
        Message calldata message,
        uint64 number,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof
    ) external {
        _deliver(message, _prove(message, number, accountProof, storageProof));
    }

    /// @inheritdoc IL1Messenger
    function cancel(
        Message calldata message,
        uint64 number,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof,
        address to
    ) external {
        _refund(message, _prove(message, number, accountProof, storageProof), to);
    }

    /// @inheritdoc IL1Messenger
    function messageRoot() external view returns (bytes32) {
        return _tree.root;
    }

    /// @inheritdoc IL1Messenger
    function L2_MESSENGER() external view returns (address) {
        return REMOTE_MESSENGER;
    }

    function _record(uint64 nonce, bytes32 hash) internal override {
        if (nonce >> MessageTree.DEPTH != 0) revert TreeFull();
        _tree.append(nonce, hash);
    }

    function _prove(
        Message calldata message,
        uint64 number,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof
    ) private view returns (bytes32 hash) {
        bytes32 stateRoot = IRollup(ROLLUP).stateRootAt(number);
        bytes32 storageRoot = StateProof.account(stateRoot, REMOTE_MESSENGER, accountProof).storageRoot;
        bytes32 slot = keccak256(abi.encode(message.nonce, SENT_SLOT));
        hash = message.hash(REMOTE_CHAIN_ID);
        if (StateProof.hashAt(storageRoot, slot, storageProof) != hash) revert NotProven(message.nonce);
    }
}
