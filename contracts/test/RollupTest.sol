// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "../src/Execute.sol";
import {History} from "../src/History.sol";
import {Block, Config, Head} from "../src/Types.sol";
import {IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {INativeRollup} from "../src/interfaces/INativeRollup.sol";
import {Answer, ExecuteStandIn} from "./ExecuteStandIn.sol";
import {deployCode, vm} from "./Vm.sol";

/// @notice An L1 with a stand-in for EXECUTE and the system contract of EIP-2935, and blocks to
/// advance a rollup with.
abstract contract Fixture {
    /// Code of the system contract, from EIP-2935.
    bytes internal constant HISTORY_CODE =
        hex"3373fffffffffffffffffffffffffffffffffffffffe14604657602036036042575f35600143038111604257611fff81430311604257611fff9006545f5260205ff35b5f5ffd5b5f35611fff60014303065500";

    uint64 internal constant NOW = 1_800_000_000;
    uint64 internal constant L1_BLOCK = 20_000;
    uint64 internal constant TIMEOUT = 1 hours;

    address internal immutable SEQUENCER = vm.addr(1);
    address internal immutable STRANGER = vm.addr(2);

    uint256 internal constant BOND = 0.01 ether;
    uint64 internal constant DELAY = 12 hours;
    uint64 internal constant LAPSE = 1 days;
    uint64 internal constant GRACE = 60;

    INativeRollup internal rollup;
    IForcedInbox internal inbox;

    function startL1() internal {
        vm.warp(NOW);
        vm.etch(Execute.PRECOMPILE, type(ExecuteStandIn).runtimeCode);
        vm.etch(History.CONTRACT, HISTORY_CODE);
        rollL1(L1_BLOCK);
    }

    /// @dev Deploys a rollup, with an inbox of its own.
    function deploy(Config memory c) internal returns (INativeRollup) {
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        bytes memory arguments = abi.encode(next, c.chainId, c.gasLimit, BOND, DELAY, LAPSE);
        inbox = IForcedInbox(deployCode("ForcedInbox.sol", arguments));
        c.inbox = address(inbox);
        return deployRollup(c);
    }

    function deployRollup(Config memory c) internal returns (INativeRollup) {
        return INativeRollup(deployCode("NativeRollup.sol", abi.encode(c)));
    }

    /// @dev Moves L1 to a block, with the hashes of the 200 blocks before it known.
    function rollL1(uint64 number) internal {
        vm.roll(number);
        for (uint64 n = number - 200; n < number; ++n) {
            vm.store(History.CONTRACT, bytes32(uint256(n % 8191)), l1Hash(n));
        }
    }

    function l1Hash(uint64 number) internal pure returns (bytes32) {
        return keccak256(abi.encode("L1", number));
    }

    function config() internal view returns (Config memory) {
        return Config({
            chainId: 71,
            gasLimit: 10_000_000,
            genesisHash: keccak256("genesis hash"),
            genesisStateRoot: keccak256("genesis root"),
            genesisTimestamp: NOW - 1000,
            sequencer: SEQUENCER,
            sequencerTimeout: TIMEOUT,
            inbox: address(inbox),
            grace: GRACE
        });
    }

    /// @dev What is true of a block that may follow `parent`.
    function statementAfter(Head memory parent) internal view returns (Statement memory s) {
        s.payloadRoot = keccak256(abi.encode("payload", parent.blockHash));
        s.blockHash = keccak256(abi.encode("block", parent.blockHash));
        s.parentHash = parent.blockHash;
        s.number = parent.number + 1;
        s.timestamp = timeOf(s.number);
        s.gasLimit = config().gasLimit;
        s.baseFee = 7;
        s.feeRecipient = STRANGER;
        s.parentBeaconRoot = l1Hash(L1_BLOCK - 1);
        s.prevRandao = keccak256("randao");
        s.receiptsRoot = keccak256("receipts");
        s.chainId = config().chainId;
        s.schemaId = 0x1501;
    }

    /// @dev The timestamp of the block with a number.
    function timeOf(uint256 number) internal view returns (uint256) {
        return config().genesisTimestamp + number;
    }

    /// @dev A block on the state of `parent` of which `s` is true, anchored to the last L1 block.
    function blockOf(Head memory parent, Statement memory s) internal pure returns (Block memory b) {
        b.anchor = L1_BLOCK - 1;
        b.gasUsed = 21_000 + uint64(s.number % 1000);
        b.stateRoot = keccak256(abi.encode("root", s.blockHash));
        b.trace = traceOf(parent.stateRoot, b, s, 416, 0);
    }

    /// @dev A trace that answers `returnSize` bytes, with `extra` bytes after what the answer needs.
    function traceOf(bytes32 pre, Block memory b, Statement memory s, uint256 returnSize, uint256 extra)
        internal
        pure
        returns (bytes memory)
    {
        uint256 size = 18 * 32 + extra;
        bytes memory tail = new bytes(extra);
        for (uint256 i = 0; i < extra; ++i) {
            tail[i] = bytes1(uint8(i | 1));
        }
        return bytes.concat(abi.encode(Answer(pre, b.stateRoot, b.gasUsed, size, returnSize, s)), tail);
    }

    /// @dev The head after a block on `parent`.
    function headAfter(Head memory parent, Block memory b, Statement memory s)
        internal
        view
        returns (Head memory)
    {
        return Head({
            blockHash: s.blockHash,
            stateRoot: b.stateRoot,
            number: parent.number + 1,
            advancedAt: uint64(block.timestamp),
            anchor: b.anchor,
            sequencedAt: uint64(block.timestamp)
        });
    }

    /// @dev `count` valid blocks on `parent`, and the head after them.
    function chain(Head memory parent, uint256 count)
        internal
        view
        returns (Block[] memory blocks, Head memory last)
    {
        blocks = new Block[](count);
        last = parent;
        for (uint256 i = 0; i < count; ++i) {
            Statement memory s = statementAfter(last);
            blocks[i] = blockOf(last, s);
            last = headAfter(last, blocks[i], s);
        }
    }

    function one(Block memory b) internal pure returns (Block[] memory blocks) {
        blocks = new Block[](1);
        blocks[0] = b;
    }

    function genesis() internal view returns (Head memory) {
        return Head({
            blockHash: config().genesisHash,
            stateRoot: config().genesisStateRoot,
            number: 0,
            advancedAt: NOW,
            anchor: 0,
            sequencedAt: NOW
        });
    }

    /// @dev Advances as the sequencer, an account without code.
    function advance(Block[] memory blocks) internal {
        bytes32 parent = rollup.head().blockHash;
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance(parent, blocks);
    }

    /// @dev Expects that the sequencer cannot advance, for the given reason.
    function refuse(Block[] memory blocks, bytes memory reason) internal {
        Head memory before = rollup.head();
        vm.expectRevert(reason);
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance(before.blockHash, blocks);
        assertHead(before);
    }

    function assertHead(Head memory want) internal view {
        Head memory got = rollup.head();
        vm.assertEq(got.blockHash, want.blockHash, "block hash");
        vm.assertEq(got.stateRoot, want.stateRoot, "state root");
        vm.assertEq(got.number, want.number, "number");
        vm.assertEq(got.advancedAt, want.advancedAt, "advanced at");
        vm.assertEq(got.anchor, want.anchor, "anchor");
        vm.assertEq(got.sequencedAt, want.sequencedAt, "sequenced at");
    }
}

/// @notice A test with a rollup at its genesis.
abstract contract RollupTest is Fixture {
    function setUp() public virtual {
        startL1();
        rollup = deploy(config());
    }
}
