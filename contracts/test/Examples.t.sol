// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {Statement} from "../src/Execute.sol";
import {Block, Head} from "../src/Types.sol";
import {REVERT} from "./ExecuteStandIn.sol";
import {Fixture} from "./RollupTest.sol";
import {bound, deployCode, vm} from "./Vm.sol";

interface IMinimalRollup {
    function blockHash() external view returns (bytes32);
    function stateRoot() external view returns (bytes32);
    function advance(bytes calldata claim) external;
}

contract MinimalRollupTest is Fixture {
    IMinimalRollup private _minimal;

    function setUp() public {
        startL1();
        _minimal = IMinimalRollup(
            deployCode("MinimalRollup.sol", abi.encode(71, config().genesisHash, config().genesisStateRoot))
        );
    }

    function test_SettlesBlocks() public {
        (Block[] memory blocks, Head memory last) = chain(genesis(), 3);
        for (uint256 i = 0; i < blocks.length; ++i) {
            _minimal.advance(claimOf(blocks[i]));
        }
        vm.assertEq(_minimal.blockHash(), last.blockHash);
        vm.assertEq(_minimal.stateRoot(), last.stateRoot);
    }

    function test_RefusesWhatIsNotTrueOfIt() public {
        Statement memory s = statementAfter(genesis());
        s.parentHash = keccak256("fork");
        refuse(s, "not on the last block");
        s = statementAfter(genesis());
        s.chainId = 72;
        refuse(s, "another chain");
        s = statementAfter(genesis());
        s.timestamp = NOW + 1;
        refuse(s, "from the future");
    }

    function test_RefusesWhatExecuteRefuses() public {
        Block memory b = blockOf(genesis(), statementAfter(genesis()));
        b.gasUsed += 1;
        refuse(claimOf(b), "EXECUTE says no");
        refuse("", "EXECUTE says no");
        b.gasUsed -= 1;
        b.trace = traceOf(genesis().stateRoot, b, statementAfter(genesis()), 384, 0);
        refuse(claimOf(b), "EXECUTE says no");
        b.trace = traceOf(genesis().stateRoot, b, statementAfter(genesis()), REVERT, 0);
        refuse(claimOf(b), "EXECUTE says no");
    }

    function claimOf(Block memory b) private pure returns (bytes memory) {
        return bytes.concat(abi.encode(b.stateRoot, b.gasUsed), b.trace);
    }

    function refuse(Statement memory s, string memory reason) private {
        refuse(claimOf(blockOf(genesis(), s)), reason);
    }

    function refuse(bytes memory claim, string memory reason) private {
        vm.expectRevert(abi.encodeWithSignature("Error(string)", reason));
        _minimal.advance(claim);
        vm.assertEq(_minimal.stateRoot(), config().genesisStateRoot);
    }
}

interface IToken {
    function name() external view returns (string memory);
    function totalSupply() external view returns (uint256);
    function balanceOf(address) external view returns (uint256);
    function allowance(address, address) external view returns (uint256);
    function approve(address, uint256) external returns (bool);
    function transfer(address, uint256) external returns (bool);
    function transferFrom(address, address, uint256) external returns (bool);
}

interface IExchange {
    function reserve0() external view returns (uint256);
    function reserve1() external view returns (uint256);
    function sharesOf(address) external view returns (uint256);
    function totalShares() external view returns (uint256);
    function addLiquidity(uint256, uint256, uint256) external returns (uint256);
    function removeLiquidity(uint256) external returns (uint256, uint256);
    function swap(address, uint256, uint256) external returns (uint256);
}

contract ExchangeTest {
    uint256 private constant SUPPLY = 1e30;

    address private constant TRADER = address(0x7ade);

    IToken private _a;
    IToken private _b;
    IExchange private _exchange;

    function setUp() public {
        _a = IToken(deployCode("Token.sol", abi.encode("A token", "A", SUPPLY)));
        _b = IToken(deployCode("Token.sol", abi.encode("B token", "B", SUPPLY)));
        _exchange = IExchange(deployCode("Exchange.sol:Exchange", abi.encode(_a, _b)));
        _a.approve(address(_exchange), type(uint256).max);
        _b.approve(address(_exchange), type(uint256).max);
    }

    function test_Token() public {
        vm.assertEq(_a.name(), "A token");
        vm.assertEq(_a.totalSupply(), SUPPLY);
        _a.transfer(TRADER, 10);
        vm.prank(TRADER);
        _a.approve(address(this), 7);
        _a.transferFrom(TRADER, address(_exchange), 4);
        vm.assertEq(_a.balanceOf(address(this)), SUPPLY - 10);
        vm.assertEq(_a.balanceOf(TRADER), 6);
        vm.assertEq(_a.allowance(TRADER, address(this)), 3);
        vm.expectRevert(
            abi.encodeWithSignature("InsufficientAllowance(address,uint256,uint256)", address(this), 3, 4)
        );
        _a.transferFrom(TRADER, address(_exchange), 4);
        vm.expectRevert(abi.encodeWithSignature("InsufficientBalance(address,uint256,uint256)", TRADER, 6, 7));
        vm.prank(TRADER);
        _a.transfer(address(this), 7);
        vm.expectRevert(abi.encodeWithSignature("InvalidReceiver(address)", address(0)));
        _a.transfer(address(0), 1);
    }

    function test_SwapsAtTheKnownPrice() public {
        vm.assertEq(_exchange.addLiquidity(1_000_000, 4_000_000, 0), 2_000_000 - 1000);
        // 4,000,000 × 9970 / (1,000,000 + 9970), rounded down
        vm.assertEq(_exchange.swap(address(_a), 10_000, 39_486), 39_486);
        vm.assertEq(_exchange.reserve0(), 1_010_000);
        vm.assertEq(_exchange.reserve1(), 4_000_000 - 39_486);
        vm.expectRevert(abi.encodeWithSignature("TooLittle(uint256,uint256)", 2511, 2512));
        _exchange.swap(address(_b), 9901, 2512);
        vm.expectRevert(abi.encodeWithSignature("UnknownToken(address)", TRADER));
        _exchange.swap(TRADER, 1, 0);
    }

    /// No order of swaps, and of adding and removing, takes out more than was put in.
    function testFuzz_ProductNeverFalls(uint256 seed) public {
        uint256 shares = _exchange.addLiquidity(1e18, 1e20, 0);
        for (uint256 i = 0; i < 16; ++i) {
            uint256 before = _exchange.reserve0() * _exchange.reserve1();
            uint256 r = uint256(keccak256(abi.encode(seed, i)));
            _exchange.swap(address(r % 2 == 0 ? _a : _b), 1e6 + (r >> 8) % 1e19, 0);
            vm.assertTrue(_exchange.reserve0() * _exchange.reserve1() >= before);
            if (r % 3 == 0) {
                shares += _exchange.addLiquidity((r >> 80) % 1e18 + 1e12, (r >> 160) % 1e20 + 1e12, 0);
            }
            vm.assertEq(_exchange.reserve0(), _a.balanceOf(address(_exchange)));
            vm.assertEq(_exchange.reserve1(), _b.balanceOf(address(_exchange)));
        }
        vm.assertEq(_exchange.sharesOf(address(this)), shares);
        _exchange.removeLiquidity(shares);
        vm.assertEq(_exchange.totalShares(), 1000);
        vm.assertLe(_a.balanceOf(address(this)), SUPPLY, "A");
        vm.assertTrue(_exchange.reserve0() > 0 && _exchange.reserve1() > 0);
    }
}
