// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Execute} from "../src/Execute.sol";
import {OptimisticConfig} from "../src/OptimisticTypes.sol";
import {IRollup} from "../src/interfaces/IRollup.sol";
import {OptimisticTest} from "./OptimisticTest.sol";
import {vm} from "./Vm.sol";

contract OptimisticConstructorTest is OptimisticTest {
    function test_KeepsWhatItIsGiven() public view {
        vm.assertEq(op.CHAIN_ID(), 71);
        vm.assertEq(op.GAS_LIMIT(), 10_000_000);
        vm.assertEq(op.SEQUENCER(), SEQUENCER);
        vm.assertEq(op.SEQUENCER_TIMEOUT(), TIMEOUT);
        vm.assertEq(op.GENESIS_HASH(), config().genesisHash);
        vm.assertEq(op.INBOX(), address(inbox));
        vm.assertEq(op.GRACE(), GRACE);
        vm.assertEq(op.WINDOW(), WINDOW);
        vm.assertEq(op.RESPONSE(), RESPONSE);
        vm.assertEq(op.MAX_BLOCKS(), MAX_BLOCKS);
        vm.assertEq(op.GAS_PRICE(), GAS_PRICE);
        vm.assertEq(op.PROPOSAL_BOND(), PROPOSAL_BOND);
        vm.assertEq(op.CHALLENGE_BOND(), CHALLENGE_BOND);
    }

    function test_Ranges() public {
        taken(24, 24, 1, 1 gwei, minBond(1, 1 gwei));
        taken(30 days, 7 days, 256, 10_000 gwei, minBond(256, 10_000 gwei) + 1000 ether);
        refused("window", 23, 24, 30 days, OptimisticConfig(config(), 23, 24, 1, 1 gwei, 1 ether));
        refused(
            "window",
            30 days + 1,
            24,
            30 days,
            OptimisticConfig(config(), 30 days + 1, 24, 1, 1 gwei, 1 ether)
        );
        refused("response", 23, 24, 7 days, OptimisticConfig(config(), 24, 23, 1, 1 gwei, 1 ether));
        refused(
            "response", 7 days + 1, 24, 7 days, OptimisticConfig(config(), 24, 7 days + 1, 1, 1 gwei, 1 ether)
        );
        refused("maxBlocks", 0, 1, 256, OptimisticConfig(config(), 24, 24, 0, 1 gwei, 1 ether));
        refused("maxBlocks", 257, 1, 256, OptimisticConfig(config(), 24, 24, 257, 1 gwei, 100 ether));
        uint256 price = 1 gwei - 1;
        refused("gasPrice", price, 1 gwei, 10_000 gwei, OptimisticConfig(config(), 24, 24, 1, price, 1 ether));
        price = 10_000 gwei + 1;
        refused(
            "gasPrice", price, 1 gwei, 10_000 gwei, OptimisticConfig(config(), 24, 24, 1, price, 100 ether)
        );
    }

    /// @dev Half of it is a million gas at the bonds' price for each challenger, and for who removes.
    function minBond(uint256 maxBlocks, uint256 price) private pure returns (uint256) {
        return 2 * (maxBlocks + 1) * 1_000_000 * price;
    }

    function test_BondRange() public {
        uint256 min = minBond(64, 3 gwei);
        uint256 max = min + 1000 ether;
        OptimisticConfig memory c = OptimisticConfig(config(), 24, 24, 64, 3 gwei, min - 1);
        refused("proposalBond", min - 1, min, max, c);
        c.proposalBond = max + 1;
        refused("proposalBond", max + 1, min, max, c);
        taken(24, 24, 64, 3 gwei, min);
        taken(24, 24, 64, 3 gwei, max);
    }

    // What holds of each rollup holds of this one.
    function test_RollupRanges() public {
        OptimisticConfig memory c = optimisticConfig();
        c.rollup.gasLimit = 4_999_999;
        refused("gasLimit", 4_999_999, 5_000_000, 1 << 24, c);
        c = optimisticConfig();
        c.rollup.sequencerTimeout = 59;
        refused("sequencerTimeout", 59, 60, 30 days, c);
        vm.etch(Execute.PRECOMPILE, "");
        vm.expectRevert(abi.encodeWithSelector(IRollup.ExecuteMissing.selector));
        this.deployOther(optimisticConfig());
    }

    /// @dev As a call, for expectRevert.
    function deployOther(OptimisticConfig memory c) external {
        op = deployOptimistic(c);
    }

    function taken(uint64 window, uint64 response, uint64 maxBlocks, uint256 price, uint256 bond) private {
        this.deployOther(OptimisticConfig(config(), window, response, maxBlocks, price, bond));
        vm.assertEq(op.PROPOSAL_BOND(), bond);
        vm.assertEq(op.CHALLENGE_BOND(), 2 ** 24 * price);
    }

    function refused(string memory name, uint256 value, uint256 min, uint256 max, OptimisticConfig memory c)
        private
    {
        vm.expectRevert(abi.encodeWithSelector(IRollup.InvalidParameter.selector, name, value, min, max));
        this.deployOther(c);
    }
}
