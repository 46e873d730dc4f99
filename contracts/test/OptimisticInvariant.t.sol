// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Proposal, ProposedBlock} from "../src/OptimisticTypes.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {OptimisticFixture, Range} from "./OptimisticTest.sol";
import {Burner} from "./Receivers.sol";
import {bound, vm} from "./Vm.sol";

/// @notice Does at random what can be done with an optimistic rollup, right or wrong, and keeps apart from it
/// what must come of it.
/// @dev A proposal can have one false block, which nothing proves: its trace says another hash. Blocks of
/// proposals on top of a false one are true of what is claimed below them.
contract Disputants is OptimisticFixture {
    struct Known {
        Proposal proposal;
        uint256 below;
        /// Bits of the blocks.
        uint256 proven;
        uint256 challenged;
        /// Bit of the false block, or zero.
        uint256 wrong;
        /// Pending, final, removed, or fallen with one below it.
        uint8 fate;
        bool refunded;
        uint256 share;
    }

    uint8 internal constant PENDING = 0;
    uint8 internal constant FINAL = 1;
    uint8 internal constant REMOVED = 2;
    uint8 internal constant FALLEN = 3;

    /// The first is the genesis.
    Known[] internal known;
    mapping(uint256 index => bytes) internal ranges;
    mapping(uint256 index => mapping(uint256 i => uint64)) internal deadlines;
    mapping(uint256 index => mapping(uint256 i => address)) internal challengers;
    uint256 internal newest;
    uint256 internal lastFinal;
    /// Wei that the rollup should have.
    uint256 public held;
    uint256 public burnt;
    /// What was to happen, and what was not to.
    mapping(bytes32 what => uint256) public done;
    uint256 public refusals;

    address[] internal people;

    constructor() {
        startOptimistic();
        known.push();
        known[0].proposal = tip;
        known[0].fate = FINAL;
        address burner = address(new Burner());
        people = [SEQUENCER, STRANGER, CHALLENGER, RIVAL, burner];
        for (uint256 i = 0; i < people.length; ++i) {
            vm.deal(people[i], 1_000_000 ether);
        }
        vm.txGasPrice(0); // so that all ETH stays where it is seen
        vm.fee(0);
    }

    function theRollup() external view returns (IOptimisticRollup) {
        return op;
    }

    function wealth() external view returns (uint256 sum) {
        for (uint256 i = 0; i < people.length; ++i) {
            sum += people[i].balance;
        }
        sum += DEFENDER.balance;
    }

    function wait(uint256 time, bool little) external {
        vm.warp(block.timestamp + bound(time, 1, little ? 1 hours : WINDOW / 2));
    }

    function proposeSome(uint256 count, uint256 who, uint256 wrong) external {
        count = bound(count, 1, 4);
        address proposer = people[who % people.length];
        Range memory r = rangeOn(tip, count, proposer);
        uint256 bit = 0;
        if (wrong % 3 == 0) {
            bit = 1 << (wrong / 3 % count);
            r.list[wrong / 3 % count].blockHash = keccak256(abi.encode("false", wrong, block.timestamp));
            complete(r, proposer);
        }
        bool open = proposer == SEQUENCER || block.timestamp >= op.openAt();
        if (!tryCall(proposer, PROPOSAL_BOND, proposeCall(r), open, "propose")) return;
        known.push();
        uint256 index = known.length - 1;
        Known storage k = known[index];
        (k.proposal, k.below, k.wrong) = (r.proposal, newest, bit);
        ranges[index] = abi.encode(r);
        (newest, tip) = (index, r.proposal);
        held += PROPOSAL_BOND;
    }

    function challengeOne(uint256 which, uint256 i, uint256 who) external {
        if (!pick(which)) return;
        (uint256 index, Known storage k) = picked(which);
        i %= k.proposal.count;
        uint256 bit = 1 << i;
        bool good = k.fate == PENDING && block.timestamp <= k.proposal.proposedAt + WINDOW
            && (k.proven | k.challenged) & bit == 0;
        address challenger = people[who % people.length];
        Range memory r = abi.decode(ranges[index], (Range));
        if (!tryCall(challenger, CHALLENGE_BOND, challengeCall(r, i), good, "challenge")) return;
        k.challenged |= bit;
        deadlines[index][i] = uint64(block.timestamp) + RESPONSE;
        challengers[index][i] = challenger;
        held += CHALLENGE_BOND;
    }

    function proveOne(uint256 which, uint256 i) external {
        if (!pick(which)) return;
        (uint256 index, Known storage k) = picked(which);
        i %= k.proposal.count;
        uint256 bit = 1 << i;
        // The block behind a false one has a false parent, but its trace says the true one.
        bool good = k.fate == PENDING && k.proven & bit == 0 && (k.wrong | k.wrong << 1) & bit == 0
            && (k.challenged & bit == 0 || block.timestamp <= deadlines[index][i]);
        Range memory r = abi.decode(ranges[index], (Range));
        if (!tryCall(DEFENDER, 0, proveCall(r, i), good, "prove")) return;
        k.proven |= bit;
        if (k.challenged & bit != 0) {
            k.challenged &= ~bit;
            held -= CHALLENGE_BOND; // all of it, at no price of gas, to the challenger
        }
    }

    function removeOne(uint256 which, uint256 i, uint256 who) external {
        if (!pick(which)) return;
        (uint256 index, Known storage k) = picked(which);
        i %= k.proposal.count;
        bool good = k.fate == PENDING && k.challenged & 1 << i != 0 && block.timestamp > deadlines[index][i];
        Range memory r = abi.decode(ranges[index], (Range));
        if (!tryCall(people[who % people.length], 0, removeCall(r, i), good, "remove")) return;
        uint256 open = 0;
        for (uint256 j = 0; j < k.proposal.count; ++j) {
            if (k.challenged & 1 << j != 0) ++open;
        }
        k.share = PROPOSAL_BOND / 2 / (open + 1);
        k.fate = REMOVED;
        k.challenged &= ~(1 << i);
        uint256 burns = PROPOSAL_BOND - k.share * (open + 1);
        burnt += burns;
        held -= burns + 2 * k.share + CHALLENGE_BOND;
        for (uint256 above = newest; above != index; above = known[above].below) {
            known[above].fate = FALLEN;
        }
        (newest, tip) = (k.below, known[k.below].proposal);
    }

    function reclaimOne(uint256 which, uint256 i) external {
        if (!pick(which)) return;
        (uint256 index, Known storage k) = picked(which);
        i %= k.proposal.count;
        bool good = (k.fate == REMOVED || k.fate == FALLEN) && k.challenged & 1 << i != 0;
        bytes memory call = abi.encodeCall(
            IOptimisticRollup.reclaim, (k.proposal, abi.decode(ranges[index], (Range)).claims[i].number)
        );
        if (!tryCall(RIVAL, 0, call, good, "reclaim")) return;
        k.challenged &= ~(1 << i);
        held -= CHALLENGE_BOND + k.share;
    }

    /// @dev The newest of a branch that was not refunded, and one below it.
    function refundOne(uint256 which) external {
        if (!pick(which)) return;
        (uint256 index, Known storage k) = picked(which);
        bool good = k.fate == FALLEN && !k.refunded;
        for (uint256 other = index + 1; other < known.length; ++other) {
            if (known[other].below == index && known[other].fate == FALLEN && !known[other].refunded) {
                // Something on top fell later, or together with it.
                good = good && known[other].fate != FALLEN;
            }
        }
        bytes memory call = abi.encodeCall(IOptimisticRollup.refund, (list(k.proposal)));
        if (!tryCall(RIVAL, 0, call, good, "refund")) return;
        k.refunded = true;
        held -= PROPOSAL_BOND;
    }

    function finalizeOne(uint256 which) external {
        uint256 index = which % 4 == 0 ? which / 4 % known.length : nextFinal();
        Known storage k = known[index];
        if (k.proposal.position <= known[lastFinal].proposal.position) return;
        bool good = k.fate == PENDING && k.below == lastFinal && k.challenged == 0
            && (block.timestamp > k.proposal.proposedAt + WINDOW || k.proven == (1 << k.proposal.count) - 1);
        bytes memory call = abi.encodeCall(IOptimisticRollup.finalize, (list(k.proposal)));
        if (!tryCall(STRANGER, 0, call, good, "finalize")) return;
        k.fate = FINAL;
        lastFinal = index;
        held -= PROPOSAL_BOND;
    }

    /// @dev The oldest pending proposal, or the last final one if there is none.
    function nextFinal() private view returns (uint256 index) {
        index = newest;
        while (index != lastFinal && known[index].below != lastFinal) index = known[index].below;
    }

    function withdrawOne(uint256 who) external {
        address account = people[who % people.length];
        uint256 owed = op.owed(account);
        if (owed == 0) return;
        vm.prank(account);
        op.withdraw(STRANGER);
    }

    function pick(uint256) private view returns (bool) {
        return known.length > 1;
    }

    /// @dev Most often one of the newest.
    function picked(uint256 which) private view returns (uint256 index, Known storage k) {
        uint256 recent = known.length > 6 && which % 4 != 0 ? known.length - 6 : 1;
        index = bound(which / 4, recent, known.length - 1);
        k = known[index];
    }

    function tryCall(address who, uint256 value, bytes memory call, bool good, bytes32 what)
        private
        returns (bool ok)
    {
        vm.prank(who, who);
        (ok,) = address(op).call{value: value}(call);
        vm.assertTrue(ok == good, string.concat(good ? "refused: " : "taken: ", string(abi.encode(what))));
        if (ok) ++done[what];
        else ++refusals;
    }

    function owedToAll() external view returns (uint256 sum) {
        for (uint256 i = 0; i < people.length; ++i) {
            sum += op.owed(people[i]);
        }
    }

    function checkChain() external view {
        assertTip(tip);
        assertLast(known[lastFinal].proposal);
    }

    /// @dev A false block that was challenged is in nothing final.
    function checkFalse() external view {
        for (uint256 i = 1; i < known.length; ++i) {
            Known storage k = known[i];
            if (k.fate != FINAL) continue;
            vm.assertEq(k.challenged, 0, "final with an open challenge");
            vm.assertEq(k.proven & k.wrong, 0, "a false block is proven");
        }
    }

    /// @dev Everybody does what is left to do: after that, the rollup holds nothing, and one can propose.
    function end() external {
        vm.warp(block.timestamp + WINDOW + RESPONSE + 1);
        for (uint256 i = 1; i < known.length; ++i) {
            for (uint256 j = 0; j < known[i].proposal.count; ++j) {
                if (known[i].fate == PENDING && known[i].challenged & 1 << j != 0) {
                    this.removeOne(exactly(i), j, i);
                }
            }
            if (known[i].fate == PENDING) this.finalizeOne(exactly(i));
        }
        for (uint256 i = known.length - 1; i > 0; --i) {
            for (uint256 j = 0; j < known[i].proposal.count; ++j) {
                if (known[i].challenged & 1 << j != 0) this.reclaimOne(exactly(i), j);
            }
            if (known[i].fate == FALLEN && !known[i].refunded) this.refundOne(exactly(i));
        }
        for (uint256 i = 0; i < people.length; ++i) {
            this.withdrawOne(i);
        }
        vm.assertEq(held, 0, "held in the end");
        vm.assertEq(address(op).balance, 0, "balance in the end");
        uint256 before = newest;
        this.proposeSome(1, 0, 1);
        vm.assertTrue(newest != before, "no end");
    }

    /// @dev A number by which a proposal is picked.
    function exactly(uint256 index) private pure returns (uint256) {
        return 4 * index;
    }
}

contract OptimisticInvariantTest is OptimisticFixture {
    Disputants private _people;
    uint256 private _wealth;
    uint256 private _zero;

    function setUp() public {
        _people = new Disputants();
        op = _people.theRollup();
        _wealth = _people.wealth();
        _zero = address(0).balance;
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_people);
    }

    function excludeSelectors() public view returns (FuzzSelector[] memory selectors) {
        selectors = new FuzzSelector[](1);
        selectors[0].addr = address(_people);
        selectors[0].selectors = new bytes4[](1);
        selectors[0].selectors[0] = Disputants.end.selector;
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function invariant_Conservation() public view {
        vm.assertEq(address(op).balance, _people.held() + _people.owedToAll());
    }

    function invariant_Chain() public view {
        _people.checkChain();
        _people.checkFalse();
    }

    function afterInvariant() public {
        _people.end();
    }

    /// The people above do all of it: without that the invariants would hold of nothing.
    function test_TheyDoIt() public {
        for (uint256 i = 0; i < 600; ++i) {
            uint256 r = uint256(keccak256(abi.encode(i)));
            if (i % 3 == 0) _people.proposeSome(r, r >> 8, r >> 16);
            if (i % 2 == 0) _people.challengeOne(r >> 24, r >> 32, r >> 40);
            _people.proveOne(r >> 48, r >> 56);
            _people.proveOne(r >> 136, r >> 144);
            _people.removeOne(r >> 64, r >> 72, r >> 80);
            _people.reclaimOne(r >> 88, r >> 96);
            _people.refundOne(r >> 104);
            _people.finalizeOne(r >> 112);
            if (i % 5 == 0) _people.wait(r >> 120, i % 30 != 0);
            if (i % 50 == 0) _people.withdrawOne(r >> 128);
            invariant_Conservation();
        }
        invariant_Chain();
        bytes32[7] memory all =
            [bytes32("propose"), "challenge", "prove", "remove", "reclaim", "refund", "finalize"];
        for (uint256 i = 0; i < all.length; ++i) {
            vm.assertTrue(_people.done(all[i]) >= 3, string(abi.encode(all[i])));
        }
        vm.assertTrue(_people.refusals() > 100);
        _people.end();
        vm.assertEq(_people.wealth() + _people.burnt(), _wealth - PROPOSAL_BOND);
    }
}
