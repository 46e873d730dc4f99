// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute, Statement} from "../src/Execute.sol";
import {History} from "../src/History.sol";
import {Block, Head} from "../src/Types.sol";
import {RollupTest} from "./RollupTest.sol";
import {vm} from "./Vm.sol";

/// @notice What `advance` costs beyond EXECUTE, whose stand-in here takes some 100 gas, and beyond what
/// the transaction pays for itself and its input. Storage is cold, and each block's place in the ring
/// is new.
contract GasTest is RollupTest {
    /// @dev Returns the last 416 bytes of its input.
    bytes private constant ECHO = hex"6101a08036035f376101a05ff3";

    function test_Gas() public {
        Head memory last = genesis();
        vm.etch(Execute.PRECOMPILE, ECHO);
        last = measure(last, 1, 416, "1 block");
        last = measure(last, 10, 416, "10 blocks");
        last = measure(last, 1, 100_000, "1 block of 100,000 bytes");
        vm.assertEq(rollup.head().number, 12);
    }

    function measure(Head memory parent, uint256 count, uint256 size, string memory name)
        private
        returns (Head memory last)
    {
        Block[] memory blocks = new Block[](count);
        last = parent;
        for (uint256 i = 0; i < count; ++i) {
            Statement memory s = statementAfter(last);
            blocks[i] = blockOf(last, s);
            blocks[i].trace = bytes.concat(new bytes(size - 416), abi.encode(s));
            last = headAfter(last, blocks[i], s);
        }
        bytes32 head = rollup.head().blockHash;
        vm.cool(address(rollup));
        vm.cool(History.CONTRACT);
        vm.prank(SEQUENCER, SEQUENCER);
        rollup.advance(head, blocks);
        vm.snapshotGasLastCall("advance", name);
    }
}
