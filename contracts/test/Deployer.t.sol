// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {deployCode, vm} from "./Vm.sol";

interface IDeployer {
    function deploy(bytes32 salt, bytes calldata code) external payable returns (address);
    function addressOf(address sender, bytes32 salt) external view returns (address);
}

contract Deployed {
    error TooSmall(uint256 number);

    uint256 public immutable NUMBER;

    constructor(uint256 number) payable {
        if (number < 5) revert TooSmall(number);
        NUMBER = number;
    }
}

contract DeployerTest {
    bytes32 private constant SALT = keccak256("salt");

    IDeployer private _deployer;

    function setUp() public {
        _deployer = IDeployer(deployCode("Deployer.sol", ""));
        vm.deal(address(this), 1 ether);
    }

    function test_AddressIsKnownBefore() public {
        address want = _deployer.addressOf(address(this), SALT);
        address got = _deployer.deploy{value: 7}(SALT, code(5));
        vm.assertEq(got, want);
        vm.assertEq(Deployed(got).NUMBER(), 5);
        vm.assertEq(got.balance, 7);
    }

    /// What is deployed makes no difference to where.
    function test_AddressDoesNotDependOnTheCode() public {
        address want = _deployer.addressOf(address(this), SALT);
        vm.assertEq(_deployer.deploy(SALT, code(6)), want);
        vm.assertTrue(_deployer.addressOf(address(this), keccak256("other")) != want);
    }

    /// Somebody who sees the transaction cannot take the address first.
    function test_DeploymentCannotBeFrontRun() public {
        address mine = _deployer.addressOf(address(this), SALT);
        vm.prank(address(0xbad));
        address theirs = _deployer.deploy(SALT, code(666));
        vm.assertTrue(theirs != mine);
        vm.assertEq(theirs, _deployer.addressOf(address(0xbad), SALT));
        vm.assertEq(_deployer.deploy(SALT, code(5)), mine);
    }

    function test_OnlyOnce() public {
        _deployer.deploy(SALT, code(5));
        vm.expectRevert();
        _deployer.deploy(SALT, code(5));
        vm.expectRevert();
        _deployer.deploy(SALT, code(6));
    }

    /// What the constructor says is told, and the salt can be used again.
    function test_ConstructorReverts() public {
        vm.expectRevert(abi.encodeWithSelector(Deployed.TooSmall.selector, 4));
        _deployer.deploy{value: 7}(SALT, code(4));
        vm.assertEq(_deployer.deploy(SALT, code(5)), _deployer.addressOf(address(this), SALT));
        vm.assertEq(address(_deployer).balance, 0);
    }

    function code(uint256 number) private pure returns (bytes memory) {
        return bytes.concat(type(Deployed).creationCode, abi.encode(number));
    }
}
