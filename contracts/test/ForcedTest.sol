// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {RLP} from "@openzeppelin/contracts/utils/RLP.sol";
import {Statement} from "../src/Execute.sol";
import {Block, Head} from "../src/Types.sol";
import {ForcedTransaction} from "../src/interfaces/IForcedInbox.sol";
import {Fixture} from "./RollupTest.sol";
import {Leaf, States, Trie} from "./Trie.sol";
import {vm} from "./Vm.sol";

/// @notice A transaction of type 2 before it is signed.
struct Draft {
    uint256 chainId;
    uint256 nonce;
    uint256 tip;
    uint256 maxFee;
    uint256 gasLimit;
    bytes to;
    uint256 value;
    bytes data;
    /// In RLP.
    bytes accessList;
}

/// @notice A rollup whose state is real: some accounts in a trie, which each block settles as it is then.
abstract contract ForcedFixture is Fixture {
    uint256 internal constant ALICE_KEY = 0xa11ce;
    uint256 internal constant BOB_KEY = 0xb0b;
    address internal immutable ALICE = vm.addr(ALICE_KEY);
    address internal immutable BOB = vm.addr(BOB_KEY);
    address internal immutable PAYER = vm.addr(3);

    /// @dev On the rollup.
    mapping(address account => uint64 nonce) internal nonces;
    mapping(address account => uint256 wei_) internal balances;

    Head internal last;

    function startForced() internal {
        startL1();
        rollup = deploy(config());
        last = genesis();
        (balances[ALICE], balances[BOB]) = (1 ether, 1 ether);
        (nonces[ALICE], nonces[BOB]) = (7, 1);
        vm.deal(PAYER, 100 ether);
        settle();
    }

    function draft() internal view returns (Draft memory d) {
        d.chainId = 71;
        d.nonce = nonces[ALICE];
        (d.tip, d.maxFee, d.gasLimit) = (1 gwei, 10 gwei, 100_000);
        d.to = abi.encodePacked(BOB);
        d.value = 0.1 ether;
        d.data = hex"c0ffee";
        d.accessList = hex"c0";
    }

    function cost(Draft memory d) internal pure returns (uint256) {
        return d.gasLimit * d.maxFee + d.value;
    }

    function fieldsOf(Draft memory d, uint256 extra) internal pure returns (bytes[] memory fields) {
        fields = new bytes[](9 + extra);
        fields[0] = RLP.encode(d.chainId);
        fields[1] = RLP.encode(d.nonce);
        fields[2] = RLP.encode(d.tip);
        fields[3] = RLP.encode(d.maxFee);
        fields[4] = RLP.encode(d.gasLimit);
        fields[5] = RLP.encode(d.to);
        fields[6] = RLP.encode(d.value);
        fields[7] = RLP.encode(d.data);
        fields[8] = d.accessList;
    }

    /// @dev The fields of a signed transaction, each in RLP.
    function signedFields(Draft memory d, uint256 key) internal pure returns (bytes[] memory) {
        return signFields(fieldsOf(d, 3), key);
    }

    /// @dev Fills in the signature of the first nine of the fields.
    function signFields(bytes[] memory fields, uint256 key) internal pure returns (bytes[] memory) {
        bytes[] memory signed = new bytes[](9);
        for (uint256 i = 0; i < 9; ++i) {
            signed[i] = fields[i];
        }
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, keccak256(bytes.concat(hex"02", RLP.encode(signed))));
        fields[9] = RLP.encode(uint256(v - 27));
        fields[10] = RLP.encode(uint256(r));
        fields[11] = RLP.encode(uint256(s));
        return fields;
    }

    function typed(bytes[] memory fields) internal pure returns (bytes memory) {
        return bytes.concat(hex"02", RLP.encode(fields));
    }

    function sign(Draft memory d, uint256 key) internal pure returns (bytes memory) {
        return typed(signedFields(d, key));
    }

    function leaves() internal view returns (Leaf[] memory list) {
        list = new Leaf[](3);
        list[0] = States.account(ALICE, nonces[ALICE], balances[ALICE], keccak256("storage"));
        list[1] = States.account(BOB, nonces[BOB], balances[BOB], keccak256("storage"));
        list[2] = States.account(PAYER, 0, 1, keccak256("storage"));
    }

    function proofOf(address account) internal view returns (bytes[] memory proof) {
        (, proof) = Trie.prove(leaves(), keccak256(abi.encodePacked(account)));
    }

    /// @dev The next block, after which the state is as it is now.
    function nextBlock() internal view returns (Block[] memory blocks, Head memory head) {
        Statement memory s = statementAfter(last);
        s.blockHash = keccak256(abi.encode(s.blockHash, block.timestamp));
        Block memory b = blockOf(last, s);
        b.stateRoot = Trie.rootOf(leaves());
        b.trace = traceOf(last.stateRoot, b, s, 416, 0);
        blocks = one(b);
        head = headAfter(last, b, s);
    }

    /// @dev Settles it as the sequencer.
    function settle() internal {
        Block[] memory blocks;
        (blocks, last) = nextBlock();
        advance(blocks);
        assertHead(last);
    }

    function submit(bytes memory raw, address sender) internal returns (uint64 index) {
        bytes[] memory proof = proofOf(sender);
        vm.prank(PAYER);
        return inbox.submit{value: BOND}(raw, last.number, proof);
    }

    /// @dev Queues a transaction of ALICE.
    function force() internal returns (uint64 index, ForcedTransaction memory entry) {
        return force(draft());
    }

    function force(Draft memory d) internal returns (uint64 index, ForcedTransaction memory entry) {
        bytes memory raw = sign(d, ALICE_KEY);
        entry = entryOf(d, raw);
        index = submit(raw, ALICE);
    }

    function entryOf(Draft memory d, bytes memory raw) internal view returns (ForcedTransaction memory) {
        return ForcedTransaction({
            hash: keccak256(raw),
            sender: ALICE,
            nonce: uint64(d.nonce),
            cost: cost(d),
            deadline: uint64(block.timestamp) + DELAY,
            payer: PAYER
        });
    }

    function remove(uint64 index, ForcedTransaction memory entry) internal {
        bytes[] memory proof = proofOf(entry.sender);
        vm.prank(STRANGER);
        inbox.remove(index, entry, last.number, proof);
    }

    function advanceForced(address who, uint64 index, ForcedTransaction memory entry) internal {
        (Block[] memory blocks, Head memory head) = nextBlock();
        bytes[] memory proof = proofOf(entry.sender);
        bytes32 parent = last.blockHash;
        vm.prank(who, who);
        rollup.advanceForced(parent, blocks, index, entry, proof);
        if (who != SEQUENCER) head.sequencedAt = last.sequencedAt;
        last = head;
        assertHead(last);
    }

    function assertQueue(uint64 first, uint64 end) internal view {
        (uint64 first_, uint64 end_) = inbox.queue();
        vm.assertEq(first_, first, "first");
        vm.assertEq(end_, end, "end");
    }
}

abstract contract ForcedTest is ForcedFixture {
    function setUp() public virtual {
        startForced();
    }
}
