// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {TransactionGas} from "../src/TransactionGas.sol";
import {IOptimisticRollup} from "../src/interfaces/IOptimisticRollup.sol";
import {OptimisticTest, Range} from "./OptimisticTest.sol";
import {Burner} from "./Receivers.sol";
import {Vm, vm} from "./Vm.sol";

/// @notice Counts what its input costs, in one fork or the other.
contract InputMeter {
    bool private immutable AMSTERDAM;

    constructor(bool amsterdam) {
        AMSTERDAM = amsterdam;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        (uint256 before, uint256 least) = TransactionGas.cost(AMSTERDAM);
        return abi.encode(before, least);
    }
}

/// @notice Calls something, as a contract.
contract Proxy {
    function call(address target, bytes calldata input) external {
        (bool ok,) = target.call(input);
        require(ok);
    }

    receive() external payable {}
}

/// @notice Who is paid for a defence, and how much.
contract DefenceTest is OptimisticTest {
    uint256 internal constant PRICE = 2 gwei;

    function test_ProposerInTheFirstHalf() public {
        Range memory r = propose(2);
        challenge(r, 0);
        challenge(r, 1);
        wait(RESPONSE / 2);
        uint256[3] memory before = [SEQUENCER.balance, DEFENDER.balance, CHALLENGER.balance];
        prove(r, 0, DEFENDER);
        uint256 paid = SEQUENCER.balance - before[0];
        vm.assertTrue(paid > 0);
        vm.assertEq(DEFENDER.balance, before[1]);
        vm.assertEq(CHALLENGER.balance, before[2] + CHALLENGE_BOND - paid);
        wait(1);
        prove(r, 1, DEFENDER);
        vm.assertEq(SEQUENCER.balance, before[0] + paid);
        uint256 paidLate = DEFENDER.balance - before[1];
        vm.assertTrue(paidLate > 0);
        vm.assertEq(CHALLENGER.balance, before[2] + 2 * CHALLENGE_BOND - paid - paidLate);
        vm.assertEq(address(op).balance, PROPOSAL_BOND);
    }

    function test_Event() public {
        Range memory r = propose(1);
        challenge(r, 0);
        vm.recordLogs();
        uint256 before = SEQUENCER.balance;
        prove(r, 0, DEFENDER);
        uint256 paid = SEQUENCER.balance - before;
        Vm.Log memory log = vm.getRecordedLogs()[0];
        vm.assertEq(log.data, abi.encode(paid));
        vm.assertEq(log.topics[3], bytes32(uint256(uint160(SEQUENCER)))); // not who sent it
    }

    // What is paid follows the price of gas, up to two limits, and never exceeds the bond.
    function test_Price() public {
        uint256 perGwei = paidAt(1 gwei, 1 gwei) / 1 gwei;
        vm.assertEq(paidAt(0, 0.5 gwei), perGwei * 0.5 gwei);
        vm.assertEq(paidAt(1 gwei, 3 gwei), perGwei * 3 gwei);
        vm.assertEq(paidAt(1 gwei, 4 gwei), perGwei * 3 gwei); // no more than 2 gwei of tip
        vm.assertEq(paidAt(9 gwei, 10 gwei), perGwei * 10 gwei);
        vm.assertEq(paidAt(30 gwei, 31 gwei), perGwei * GAS_PRICE);
    }

    function paidAt(uint256 baseFee, uint256 price) private returns (uint256 paid) {
        uint256 state = vm.snapshotState();
        Range memory r = propose(1);
        challenge(r, 0);
        vm.fee(baseFee);
        vm.txGasPrice(price);
        uint256 before = SEQUENCER.balance;
        vm.cool(address(op));
        prove(r, 0, DEFENDER);
        paid = SEQUENCER.balance - before;
        vm.revertToState(state);
    }

    function test_NoMoreThanTheBond() public {
        Range memory r = propose(1);
        challenge(r, 0);
        r.blocks[0].trace =
            traceOf(r.parent.stateRoot, r.blocks[0], statementAfter(endOf(r.parent)), 416, 450_000);
        vm.txGasPrice(20 gwei);
        vm.fee(20 gwei);
        uint256[2] memory before = [SEQUENCER.balance, CHALLENGER.balance];
        prove(r, 0, DEFENDER);
        vm.assertEq(SEQUENCER.balance, before[0] + CHALLENGE_BOND);
        vm.assertEq(CHALLENGER.balance, before[1]);
        vm.assertEq(address(op).balance, PROPOSAL_BOND);
    }

    // The floor of EIP-7623 for a long trace, as these tests are in Osaka; without it as a part of something
    // larger.
    function test_Input() public {
        uint256 size = 50_000;
        Range memory r = longRange(size);
        uint256 before = SEQUENCER.balance;
        prove(r, 0, DEFENDER);
        uint256 gas = (SEQUENCER.balance - before) / PRICE;
        bytes memory input = proveCall(r, 0);
        vm.assertEq(gas, 21_000 + 40 * input.length - 30 * zerosOf(input));

        r = longRange(size);
        before = SEQUENCER.balance;
        bytes memory call = proveCall(r, 0);
        vm.prank(DEFENDER, STRANGER);
        (bool ok,) = address(op).call(call);
        vm.assertTrue(ok);
        gas = (SEQUENCER.balance - before) / PRICE;
        vm.assertTrue(gas > 20_000 && gas < 16 * size, "measured gas only");
    }

    function longRange(uint256 size) private returns (Range memory r) {
        r = propose(1);
        r.blocks[0].trace =
            traceOf(r.parent.stateRoot, r.blocks[0], statementAfter(endOf(r.parent)), 416, size);
        challenge(r, 0);
    }

    function testFuzz_InputGas(bytes memory input) public {
        for (uint256 i = 0; i < input.length; ++i) {
            if (i % 3 == 0) input[i] = 0;
            if (i % 7 == 1) input[i] = 0x80;
        }
        uint256 zeros = zerosOf(input);
        uint256 price = 16 * (input.length - zeros) + 4 * zeros;
        (uint256 before, uint256 least) = costOf(input, false);
        vm.assertEq(before, 21_000 + price, "Osaka");
        vm.assertEq(least, 21_000 + 40 * (input.length - zeros) + 10 * zeros, "floor in Osaka");
        (before, least) = costOf(input, true);
        vm.assertEq(before, 15_000 + price, "Amsterdam");
        vm.assertEq(least, 15_000 + 64 * input.length, "floor in Amsterdam");
    }

    function costOf(bytes memory input, bool amsterdam) private returns (uint256, uint256) {
        (, bytes memory result) = address(new InputMeter(amsterdam)).call(input);
        return abi.decode(result, (uint256, uint256));
    }

    function zerosOf(bytes memory input) private pure returns (uint256 zeros) {
        for (uint256 i = 0; i < input.length; ++i) {
            if (input[i] == 0) ++zeros;
        }
    }

    // A challenger with code does not get to run any, and is owed the rest.
    function test_ChallengerWithCode() public {
        Proxy proxy = new Proxy();
        vm.deal(address(proxy), CHALLENGE_BOND);
        Range memory r = propose(1);
        challenge(r, 0, address(proxy));
        uint256 before = SEQUENCER.balance;
        vm.recordLogs();
        prove(r, 0, DEFENDER);
        uint256 paid = SEQUENCER.balance - before;
        Vm.Log memory log = vm.getRecordedLogs()[1];
        vm.assertEq(log.topics[0], IOptimisticRollup.Paid.selector);
        vm.assertEq(log.topics[1], bytes32(uint256(uint160(address(proxy)))));
        vm.assertEq(log.data, abi.encode(CHALLENGE_BOND - paid, true));
        vm.assertEq(op.owed(address(proxy)), CHALLENGE_BOND - paid);
        vm.assertEq(address(op).balance, PROPOSAL_BOND + CHALLENGE_BOND - paid);
        proxy.call(address(op), abi.encodeCall(IOptimisticRollup.withdraw, (address(proxy))));
        vm.assertEq(address(proxy).balance, CHALLENGE_BOND - paid);
        vm.assertEq(address(op).balance, PROPOSAL_BOND);
    }

    // Nor does one that is gone cost the defender a new account.
    /// forge-config: default.isolate = true
    function test_ChallengerThatIsGone() public {
        Range memory r = propose(1);
        address ghost = callAndEnd(challengeCall(r, 0));
        (address challenger,) = op.challengeOf(idOf(r.proposal), 1);
        vm.assertEq(challenger, ghost);
        vm.assertEq(ghost.codehash, bytes32(0));
        prove(r, 0, DEFENDER);
        vm.assertEq(ghost.balance, 0);
        vm.assertEq(op.owed(ghost) + SEQUENCER.balance, 1000 ether - PROPOSAL_BOND + CHALLENGE_BOND);
    }

    /// @dev Makes a contract that calls the rollup with the bond, and destroys itself before it has code.
    function callAndEnd(bytes memory input) private returns (address ghost) {
        uint16 size = uint16(input.length);
        bytes memory code = abi.encodePacked(hex"61", size, hex"6100295f39", hex"5f5f61", size, hex"5f3473");
        code = abi.encodePacked(code, address(op), hex"5af133ff");
        code = bytes.concat(code, new bytes(0x29 - code.length), input);
        uint256 bond = CHALLENGE_BOND;
        assembly ("memory-safe") {
            ghost := create(bond, add(code, 0x20), mload(code))
        }
    }

    function test_DefenderThatRefuses() public {
        wait(TIMEOUT + 1);
        Range memory r = propose(1, STRANGER);
        vm.etch(STRANGER, type(Burner).runtimeCode);
        challenge(r, 0);
        uint256 before = CHALLENGER.balance;
        prove(r, 0, DEFENDER);
        uint256 rest = CHALLENGER.balance - before;
        vm.assertEq(op.owed(STRANGER), CHALLENGE_BOND - rest);
        (uint256 proven,) = op.disputes(idOf(r.proposal));
        vm.assertEq(proven, 1);
    }
}
