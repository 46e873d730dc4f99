// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Statement} from "../src/Execute.sol";
import {BlockClaim, Guard, OptimisticConfig, Proposal, ProposedBlock} from "../src/OptimisticTypes.sol";
import {Block, Head} from "../src/Types.sol";
import {IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {Fixture} from "./RollupTest.sol";
import {deployCode, vm} from "./Vm.sol";

/// @notice A proposal with all that is known of its blocks.
struct Range {
    Proposal parent;
    Proposal proposal;
    ProposedBlock[] list;
    /// With the traces.
    Block[] blocks;
    BlockClaim[] claims;
}

/// @notice An optimistic rollup, and blocks to propose.
abstract contract OptimisticFixture is Fixture {
    uint64 internal constant WINDOW = 7 days;
    uint64 internal constant RESPONSE = 1 days;
    uint64 internal constant MAX_BLOCKS = 16;
    uint256 internal constant GAS_PRICE = 10 gwei;
    uint256 internal constant PROPOSAL_BOND = 1 ether;
    uint256 internal constant CHALLENGE_BOND = 2 ** 24 * GAS_PRICE;

    address internal immutable CHALLENGER = vm.addr(11);
    address internal immutable RIVAL = vm.addr(12);
    address internal immutable DEFENDER = vm.addr(13);

    IOptimisticRollup internal op;

    /// @dev The newest proposal, as it should be.
    Proposal internal tip;

    function startOptimistic() internal {
        startL1();
        vm.fee(1 gwei);
        vm.txGasPrice(2 gwei);
        op = deployOptimistic(optimisticConfig());
        tip = genesisProposal();
        address[6] memory rich = [SEQUENCER, STRANGER, CHALLENGER, RIVAL, DEFENDER, address(this)];
        for (uint256 i = 0; i < rich.length; ++i) {
            vm.deal(rich[i], 1000 ether);
        }
    }

    function optimisticConfig() internal view returns (OptimisticConfig memory c) {
        c.rollup = config();
        (c.window, c.response, c.maxBlocks) = (WINDOW, RESPONSE, MAX_BLOCKS);
        (c.gasPrice, c.proposalBond) = (GAS_PRICE, PROPOSAL_BOND);
    }

    /// @dev Deploys a rollup, with an inbox of its own.
    function deployOptimistic(OptimisticConfig memory c) internal returns (IOptimisticRollup) {
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        bytes memory arguments = abi.encode(next, c.rollup.chainId, c.rollup.gasLimit, BOND, DELAY, LAPSE);
        inbox = IForcedInbox(deployCode("ForcedInbox.sol", arguments));
        c.rollup.inbox = address(inbox);
        return IOptimisticRollup(deployCode("OptimisticRollup.sol", abi.encode(c)));
    }

    function genesisProposal() internal view returns (Proposal memory p) {
        p.blockHash = config().genesisHash;
        p.stateRoot = config().genesisStateRoot;
    }

    function idOf(Proposal memory p) internal pure returns (bytes32) {
        return keccak256(abi.encode(p));
    }

    /// @dev The block that a proposal ends with, as others here take it.
    function endOf(Proposal memory p) internal pure returns (Head memory h) {
        (h.blockHash, h.stateRoot, h.number, h.anchor) = (p.blockHash, p.stateRoot, p.number, p.anchor);
    }

    /// @dev `count` true blocks on `parent`, as `who` proposes them now.
    function rangeOn(Proposal memory parent, uint256 count, address who)
        internal
        view
        returns (Range memory r)
    {
        Head memory last = endOf(parent);
        (Block[] memory blocks,) = chain(last, count);
        Statement[] memory statements = new Statement[](count);
        for (uint256 i = 0; i < count; ++i) {
            statements[i] = statementAfter(last);
            last = headAfter(last, blocks[i], statements[i]);
        }
        return rangeOf(parent, blocks, statements, who);
    }

    /// @dev Blocks on `parent` of which the statements are true.
    function rangeOf(
        Proposal memory parent,
        Block[] memory blocks,
        Statement[] memory statements,
        address who
    ) internal view returns (Range memory r) {
        (r.parent, r.blocks) = (parent, blocks);
        r.list = new ProposedBlock[](blocks.length);
        for (uint256 i = 0; i < blocks.length; ++i) {
            r.list[i] = ProposedBlock(statements[i].blockHash, blocks[i].stateRoot, blocks[i].anchor);
        }
        complete(r, who);
    }

    /// @dev Fills in what follows from the list of blocks.
    function complete(Range memory r, address who) internal view {
        uint256 count = r.list.length;
        r.claims = new BlockClaim[](count);
        Head memory last = endOf(r.parent);
        for (uint256 i = 0; i < count; ++i) {
            ProposedBlock memory b = r.list[i];
            r.claims[i] = BlockClaim(
                last.number + 1, last.blockHash, last.stateRoot, b.blockHash, b.stateRoot, l1Hash(b.anchor)
            );
            last.number += 1;
            (last.blockHash, last.stateRoot, last.anchor) = (b.blockHash, b.stateRoot, b.anchor);
        }
        r.proposal = Proposal({
            parent: idOf(r.parent),
            position: r.parent.position + 1,
            proposer: who,
            proposedAt: uint64(block.timestamp),
            count: uint64(count),
            number: last.number,
            blockHash: last.blockHash,
            stateRoot: last.stateRoot,
            anchor: last.anchor,
            claims: rootOf(r.claims),
            data: keccak256(abi.encode(uint8(0), keccak256(hex"01"), new bytes32[](0)))
        });
    }

    function guardOf(Range memory r) internal view returns (Guard memory) {
        return Guard(l1Hash(r.proposal.anchor), uint64(timeOf(r.proposal.number)));
    }

    function proposeCall(Range memory r) internal view returns (bytes memory) {
        return
            abi.encodeCall(
                IOptimisticRollup.propose, (r.parent, r.list, guardOf(r), uint8(0), bytes(hex"01"))
            );
    }

    /// @dev Proposes true blocks on the newest proposal.
    function propose(uint256 count) internal returns (Range memory) {
        return propose(count, SEQUENCER);
    }

    function propose(uint256 count, address who) internal returns (Range memory r) {
        r = rangeOn(tip, count, who);
        submit(r);
    }

    function submit(Range memory r) internal {
        Guard memory guard = guardOf(r);
        vm.prank(r.proposal.proposer);
        op.propose{value: PROPOSAL_BOND}(r.parent, r.list, guard, 0, hex"01");
        tip = r.proposal;
        assertTip(tip);
    }

    function assertTip(Proposal memory want) internal view {
        (bytes32 id, uint64 position,,) = op.chain();
        vm.assertEq(id, idOf(want), "tip");
        vm.assertEq(position, want.position, "tip's position");
    }

    function assertLast(Proposal memory want) internal view {
        (,, bytes32 id, uint64 position) = op.chain();
        vm.assertEq(id, idOf(want), "last");
        vm.assertEq(position, want.position, "last position");
        Head memory head = op.head();
        vm.assertEq(head.number, want.number, "head's number");
        vm.assertEq(head.blockHash, want.blockHash, "head's hash");
        vm.assertEq(head.stateRoot, want.stateRoot, "head's state root");
        vm.assertEq(head.anchor, want.anchor, "head's anchor");
        vm.assertEq(op.stateRootAt(want.number), want.stateRoot, "state root at the head");
    }

    function challenge(Range memory r, uint256 i, address who) internal {
        vm.prank(who);
        op.challenge{value: CHALLENGE_BOND}(r.proposal, r.claims[i], pathOf(r.claims, i));
    }

    function challenge(Range memory r, uint256 i) internal {
        challenge(r, i, CHALLENGER);
    }

    /// @dev Proves in a transaction of its own.
    function prove(Range memory r, uint256 i, address who) internal {
        bytes32[] memory path = pathOf(r.claims, i);
        vm.prank(who, who);
        op.prove(r.proposal, r.claims[i], path, r.blocks[i].gasUsed, r.blocks[i].trace);
    }

    function remove(Range memory r, uint256 i, address who) internal {
        vm.prank(who);
        op.remove(r.proposal, r.parent, r.claims[i].number);
        tip = r.parent;
        assertTip(tip);
    }

    function reclaim(Range memory r, uint256 i) internal {
        op.reclaim(r.proposal, r.claims[i].number);
    }

    function finalize(Range memory r) internal {
        op.finalize(list(r.proposal));
    }

    function list(Proposal memory a) internal pure returns (Proposal[] memory l) {
        l = new Proposal[](1);
        l[0] = a;
    }

    function list(Proposal memory a, Proposal memory b) internal pure returns (Proposal[] memory l) {
        l = new Proposal[](2);
        (l[0], l[1]) = (a, b);
    }

    /// @dev The leaf, and the nodes above it that have no sibling, of `size` = 2^k claims from `start` on.
    function nodeOf(BlockClaim[] memory claims, uint256 start, uint256 size) internal pure returns (bytes32) {
        if (size == 1) return keccak256(abi.encode(claims[start]));
        bytes32 left = nodeOf(claims, start, size / 2);
        if (start + size / 2 >= claims.length) return left;
        bytes32 right = nodeOf(claims, start + size / 2, size / 2);
        return left < right ? keccak256(abi.encode(left, right)) : keccak256(abi.encode(right, left));
    }

    function sizeOf(uint256 count) private pure returns (uint256 size) {
        for (size = 1; size < count; size *= 2) {}
    }

    function rootOf(BlockClaim[] memory claims) internal pure returns (bytes32) {
        return nodeOf(claims, 0, sizeOf(claims.length));
    }

    function pathOf(BlockClaim[] memory claims, uint256 i) internal pure returns (bytes32[] memory path) {
        path = new bytes32[](9);
        uint256 used = 0;
        for (uint256 size = 1; size < claims.length; size *= 2) {
            uint256 sibling = (i / size ^ 1) * size;
            if (sibling < claims.length) path[used++] = nodeOf(claims, sibling, size);
        }
        assembly ("memory-safe") {
            mstore(path, used)
        }
    }

    /// @dev Expects that a call reverts, with the given data and with no other.
    function refuse(address who, uint256 value, bytes memory call, bytes memory reason) internal {
        vm.prank(who, who);
        (bool ok, bytes memory result) = address(op).call{value: value}(call);
        vm.assertTrue(!ok, "taken");
        vm.assertEq(result, reason);
    }

    function challengeCall(Range memory r, uint256 i) internal pure returns (bytes memory) {
        return abi.encodeCall(IOptimisticRollup.challenge, (r.proposal, r.claims[i], pathOf(r.claims, i)));
    }

    function proveCall(Range memory r, uint256 i) internal pure returns (bytes memory) {
        Block memory b = r.blocks[i];
        return abi.encodeCall(
            IOptimisticRollup.prove, (r.proposal, r.claims[i], pathOf(r.claims, i), b.gasUsed, b.trace)
        );
    }

    function removeCall(Range memory r, uint256 i) internal pure returns (bytes memory) {
        return abi.encodeCall(IOptimisticRollup.remove, (r.proposal, r.parent, r.claims[i].number));
    }

    function wait(uint256 time) internal {
        vm.warp(block.timestamp + time);
    }
}

abstract contract OptimisticTest is OptimisticFixture {
    function setUp() public virtual {
        startOptimistic();
    }
}
