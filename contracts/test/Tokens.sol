// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A token that can be had for nothing.
contract TestToken is ERC20 {
    uint8 private immutable DECIMALS;

    constructor(string memory name_, string memory symbol_, uint8 decimals_) ERC20(name_, symbol_) {
        DECIMALS = decimals_;
    }

    function make(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }
}

/// @notice Takes a hundredth of every transfer.
contract TaxedToken is TestToken("Taxed", "TAX", 6) {
    function _update(address from, address to, uint256 amount) internal override {
        uint256 tax = from == address(0) || to == address(0) ? 0 : amount / 100;
        super._update(from, to, amount - tax);
        if (tax > 0) super._update(from, address(0xdead), tax);
    }
}

/// @notice Refuses transfers, if it is told to, in one way or the other.
contract MoodyToken is TestToken("Moody", "MOO", 18) {
    enum Mood {
        WELL,
        REVERTS,
        SAYS_NO,
        BOMBS,
        BURNS
    }

    Mood private _mood;

    function be(Mood mood) external {
        _mood = mood;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (_mood == Mood.REVERTS) revert("no");
        if (_mood == Mood.SAYS_NO) return false;
        if (_mood == Mood.BOMBS) {
            assembly ("memory-safe") {
                revert(0, 100000)
            }
        }
        if (_mood == Mood.BURNS) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        return super.transfer(to, amount);
    }
}

/// @notice Calls the sender of tokens, as tokens of ERC-777 do.
contract CallingToken is TestToken("Calling", "CALL", 18) {
    function _update(address from, address to, uint256 amount) internal override {
        if (from.code.length > 0) Callee(from).tokensToSend(to, amount);
        super._update(from, to, amount);
    }
}

interface Callee {
    function tokensToSend(address to, uint256 amount) external;
}

/// @notice Says what it is called in bytes32, as tokens did before ERC-20 was done; returns nothing from
/// transfers, and has no decimals.
contract OldToken {
    bytes32 public constant name = "Old";
    bytes32 public constant symbol = "OLDOLDOLDOLDOLDOLDOLDOLDOLDOLDOL";
    mapping(address => uint256) public balanceOf;

    function make(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }

    function transferFrom(address from, address to, uint256 amount) external {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @notice Answers whatever it is made with to everything but `balanceOf`, which grows.
contract OddToken {
    bytes private _answer;
    uint256 private _balance;

    constructor(bytes memory answer) {
        _answer = answer;
    }

    function balanceOf(address) external view returns (uint256) {
        return _balance;
    }

    function transferFrom(address, address, uint256 amount) external returns (bool) {
        _balance += amount;
        return true;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        if (_answer.length == 1) revert("odd");
        return _answer;
    }
}

/// @notice When it is paid out, it has the bridge pay out another token too.
contract ThievishToken is TestToken("Thievish", "THF", 18) {
    address private _loot;
    bool public succeeded;
    bytes public reason;

    function plan(address loot) external {
        _loot = loot;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        (succeeded, reason) =
            msg.sender.call(abi.encodeWithSignature("release(address,address,uint256)", _loot, to, amount));
        return super.transfer(to, amount);
    }
}
