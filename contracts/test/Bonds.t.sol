// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {ForcedTransaction, IForcedInbox} from "../src/interfaces/IForcedInbox.sol";
import {Draft, ForcedTest} from "./ForcedTest.sol";
import {Slow} from "./Receivers.sol";
import {vm} from "./Vm.sol";

/// @notice A payer that does what it likes when its bond comes back.
contract Payer {
    enum Mode {
        Take,
        Reject,
        Burn,
        Bomb,
        Reenter
    }

    IForcedInbox private immutable INBOX;
    Mode private _mode;
    bytes private _call;

    constructor(IForcedInbox inbox) {
        INBOX = inbox;
    }

    function behave(Mode mode, bytes calldata call) external {
        (_mode, _call) = (mode, call);
    }

    function submit(bytes calldata raw, uint64 number, bytes[] calldata proof) external returns (uint64) {
        return INBOX.submit{value: INBOX.BOND()}(raw, number, proof);
    }

    function withdraw(address to) external {
        INBOX.withdraw(to);
    }

    receive() external payable {
        if (_mode == Mode.Reject) revert("no");
        if (_mode == Mode.Burn) {
            while (true) {}
        }
        if (_mode == Mode.Bomb) {
            assembly ("memory-safe") {
                revert(0, 100000)
            }
        }
        if (_mode == Mode.Reenter) {
            (bool ok,) = address(INBOX).call(_call);
            require(ok, "not again");
        }
    }
}

/// @notice Bonds are paid once, to whom they belong, and nobody can stop an entry from leaving the queue.
contract BondsTest is ForcedTest {
    Payer private _payer;

    function setUp() public override {
        super.setUp();
        _payer = new Payer(inbox);
        vm.deal(address(_payer), 1 ether);
    }

    function test_WalletThatIsAContract() public {
        (uint64 index, ForcedTransaction memory entry) = queued(Payer.Mode.Take, "");
        remove(index, entry);
        vm.assertEq(address(_payer).balance, 1 ether);
        vm.assertEq(inbox.owed(address(_payer)), 0);
    }

    function test_WalletThatNeedsGas() public {
        (uint64 index, ForcedTransaction memory entry) = queued(Payer.Mode.Take, "");
        vm.etch(address(_payer), address(new Slow(15_000)).code);
        remove(index, entry);
        vm.assertEq(address(_payer).balance, 1 ether);
    }

    function test_OwedForEach() public {
        (uint64 index, ForcedTransaction memory entry) = queued(Payer.Mode.Reject, "");
        remove(index, entry);
        vm.deal(address(_payer), 1 ether);
        (index, entry) = queued(Payer.Mode.Reject, "");
        remove(index, entry);
        vm.assertEq(inbox.owed(address(_payer)), 2 * BOND);
        address slow = address(new Slow(100_000));
        _payer.withdraw(slow);
        vm.assertEq(slow.balance, 2 * BOND);
    }

    function test_PayerThatRejectsItsBond() public {
        owedAfterRemoval(Payer.Mode.Reject, "");
    }

    function test_PayerThatBurnsGas() public {
        owedAfterRemoval(Payer.Mode.Burn, "");
    }

    function test_PayerThatReturnsABomb() public {
        owedAfterRemoval(Payer.Mode.Bomb, "");
    }

    /// The bond is not there twice.
    function test_PayerThatReenters() public {
        (uint64 index, ForcedTransaction memory entry) = queued(Payer.Mode.Take, "");
        bytes[] memory proof = proofOf(ALICE);
        bytes memory again = abi.encodeCall(IForcedInbox.remove, (index, entry, last.number, proof));
        _payer.behave(Payer.Mode.Reenter, again);
        leaves_(index, entry);
        _payer.behave(Payer.Mode.Reenter, abi.encodeCall(IForcedInbox.withdraw, (address(_payer))));
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.TransferFailed.selector, address(_payer)));
        _payer.withdraw(address(_payer));
        vm.assertEq(inbox.owed(address(_payer)), BOND);
    }

    function owedAfterRemoval(Payer.Mode mode, bytes memory call) private {
        (uint64 index, ForcedTransaction memory entry) = queued(mode, call);
        uint256 before = gasleft();
        leaves_(index, entry);
        vm.assertLe(before - gasleft(), 600_000, "gas");
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.TransferFailed.selector, address(_payer)));
        _payer.withdraw(address(_payer));

        _payer.withdraw(BOB);
        vm.assertEq(BOB.balance, BOND);
        vm.assertEq(inbox.owed(address(_payer)), 0);
        vm.assertEq(address(inbox).balance, 0);
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.NothingOwed.selector));
        _payer.withdraw(BOB);
    }

    function leaves_(uint64 index, ForcedTransaction memory entry) private {
        remove(index, entry);
        vm.assertTrue(!inbox.isPending(index));
        assertQueue(1, 1);
        vm.assertEq(inbox.owed(address(_payer)), BOND);
        vm.assertEq(address(inbox).balance, BOND);
    }

    /// It cannot stop a forced transaction from being settled either.
    function test_AdvanceForcedForAPayerThatRejects() public {
        (uint64 index, ForcedTransaction memory entry) = queued(Payer.Mode.Burn, "");
        advanceForced(SEQUENCER, index, entry);
        vm.assertEq(inbox.owed(address(_payer)), BOND);
    }

    /// Others are owed nothing.
    function test_WithdrawNothing() public {
        vm.expectRevert(abi.encodeWithSelector(IForcedInbox.NothingOwed.selector));
        inbox.withdraw(STRANGER);
    }

    function queued(Payer.Mode mode, bytes memory call)
        private
        returns (uint64 index, ForcedTransaction memory entry)
    {
        Draft memory d = draft();
        bytes memory raw = sign(d, ALICE_KEY);
        entry = entryOf(d, raw);
        entry.payer = address(_payer);
        index = _payer.submit(raw, last.number, proofOf(ALICE));
        vm.assertEq(address(_payer).balance, 1 ether - BOND);
        nonces[ALICE] += 1;
        settle();
        _payer.behave(mode, call);
    }
}
