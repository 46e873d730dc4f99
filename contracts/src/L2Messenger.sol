// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {BeaconRoots} from "./BeaconRoots.sol";
import {Message} from "./Message.sol";
import {MessageTree} from "./MessageTree.sol";
import {Messenger} from "./Messenger.sol";
import {StateProof} from "./StateProof.sol";
import {IL2Messenger} from "./interfaces/IL2Messenger.sol";

/// @dev Slot 0: what L1 proves against is at a fixed place. Entries are never cleared, so that every
/// later state proves them.
abstract contract L2Outbox {
    mapping(uint64 nonce => bytes32 hash) internal _hashes;
}

/// @title The messenger on the rollup
/// @notice A predeploy. Nobody owns it, and nothing changes it. It calls nobody but the executor, and
/// whoever it pays.
contract L2Messenger is L2Outbox, Messenger, IL2Messenger {
    /// @dev The slot of L1's messenger that has the root of its tree.
    bytes32 private constant ROOT_SLOT = 0;

    mapping(bytes32 root => bool) private _proven;

    constructor(address l1Messenger, address l1Executor, address executor, uint64 l1ChainId)
        Messenger(executor, l1Messenger, l1Executor, l1ChainId)
    {}

    /// @inheritdoc IL2Messenger
    function prove(
        uint64 timestamp,
        bytes calldata header,
        bytes[] calldata accountProof,
        bytes[] calldata storageProof
    ) external returns (bytes32 root) {
        bytes32 anchor = BeaconRoots.parentRoot(timestamp);
        if (anchor == 0) revert UnknownAnchor(timestamp);
        bytes32 hash = keccak256(header);
        if (hash != anchor) revert WrongHeader(hash, anchor);
        bytes32 stateRoot = StateProof.stateRootOf(header);
        bytes32 storageRoot = StateProof.account(stateRoot, REMOTE_MESSENGER, accountProof).storageRoot;
        root = StateProof.hashAt(storageRoot, ROOT_SLOT, storageProof);
        if (!_proven[root]) _proven[root] = true;
        emit RootProven(root, hash);
    }

    /// @inheritdoc IL2Messenger
    function claim(Message calldata message, bytes32 root, bytes32[32] calldata path) external {
        _deliver(message, _prove(message, root, path));
    }

    /// @inheritdoc IL2Messenger
    function cancel(Message calldata message, bytes32 root, bytes32[32] calldata path, address to) external {
        _refund(message, _prove(message, root, path), to);
    }

    /// @inheritdoc IL2Messenger
    function isProven(bytes32 root) external view returns (bool) {
        return _proven[root];
    }

    /// @inheritdoc IL2Messenger
    function sentHash(uint64 nonce) external view returns (bytes32) {
        return _hashes[nonce];
    }

    /// @inheritdoc IL2Messenger
    function L1_MESSENGER() external view returns (address) {
        return REMOTE_MESSENGER;
    }

    function _record(uint64 nonce, bytes32 hash) internal override {
        _hashes[nonce] = hash;
    }

    function _prove(Message calldata message, bytes32 root, bytes32[32] calldata path)
        private
        view
        returns (bytes32 hash)
    {
        if (!_proven[root]) revert UnknownRoot(root);
        hash = message.hash(REMOTE_CHAIN_ID);
        bool inside = message.nonce >> MessageTree.DEPTH == 0;
        if (!inside || MessageTree.rootOf(hash, message.nonce, path) != root) {
            revert NotProven(message.nonce);
        }
    }
}
