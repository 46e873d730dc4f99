// SPDX-License-Identifier: LGPL-3.0-or-later
pragma solidity 0.8.37;

import {IExecutor} from "../src/interfaces/IExecutor.sol";

/// @notice Keeps what it was called with.
contract Recorder {
    uint256 public calls;
    uint256 public gas;
    uint256 public value;
    address public caller;
    address public remoteSender;
    bytes public data;

    receive() external payable {
        record(gasleft());
    }

    fallback() external payable {
        record(gasleft());
    }

    function record(uint256 gasThere) private {
        ++calls;
        (gas, value, caller, data) = (gasThere, msg.value, msg.sender, msg.data);
        remoteSender = IExecutor(msg.sender).remoteSender();
    }
}

/// @notice Reverts, with as much data as it is made for.
contract Reverter {
    uint256 private immutable SIZE;

    constructor(uint256 size) {
        SIZE = size;
    }

    receive() external payable {
        end();
    }

    fallback() external payable {
        end();
    }

    function end() private view {
        uint256 size = SIZE;
        assembly ("memory-safe") {
            mstore(0, not(0))
            revert(0, size)
        }
    }
}

/// @notice Succeeds, with as much data as it is made for.
contract Returner {
    uint256 private immutable SIZE;

    constructor(uint256 size) {
        SIZE = size;
    }

    receive() external payable {
        end();
    }

    fallback() external payable {
        end();
    }

    function end() private view {
        uint256 size = SIZE;
        assembly ("memory-safe") {
            return(0, size)
        }
    }
}

/// @notice Uses all gas that there is.
contract Burner {
    receive() external payable {
        burn();
    }

    fallback() external payable {
        burn();
    }

    function burn() private pure {
        assembly ("memory-safe") {
            invalid()
        }
    }
}

/// @notice A wallet that needs gas to take what it is sent.
contract Slow {
    uint256 private immutable GAS;

    constructor(uint256 gas) {
        GAS = gas;
    }

    receive() external payable {
        uint256 start = gasleft();
        while (start - gasleft() < GAS) {}
    }
}

/// @notice Needs gas for what it was called for, but does not mind if there is too little: it succeeds
/// without having done it.
contract Careless {
    bool public done;

    function burn(uint256 amount) external view {
        uint256 start = gasleft();
        while (start - gasleft() < amount) {}
    }

    function work(uint256 amount) external payable {
        try this.burn(amount) {
            done = true;
        } catch {}
    }
}

/// @notice Calls others when it is called, and keeps whether they let it.
contract Reenterer {
    struct Call {
        address target;
        uint256 value;
        bytes input;
    }

    Call[] private _calls;
    bool[] public succeeded;
    bytes[] public results;
    /// What the executor says after each call.
    address[] public senders;

    function plan(address target, uint256 value, bytes calldata input) external {
        _calls.push(Call(target, value, input));
    }

    function results_() external view returns (bytes[] memory) {
        return results;
    }

    receive() external payable {
        run();
    }

    fallback() external payable {
        run();
    }

    function run() private {
        for (uint256 i = succeeded.length; i < _calls.length; i = succeeded.length) {
            Call memory call_ = _calls[i];
            succeeded.push(false); // before, for the calls in it
            results.push();
            senders.push();
            (bool ok, bytes memory result) = call_.target.call{value: call_.value}(call_.input);
            (succeeded[i], results[i]) = (ok, result);
            if (msg.sender.code.length > 0) {
                (ok, result) = msg.sender.staticcall(abi.encodeCall(IExecutor.remoteSender, ()));
                if (ok && result.length == 32) senders[i] = abi.decode(result, (address));
            }
        }
    }
}
