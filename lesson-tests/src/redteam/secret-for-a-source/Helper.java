// {"kind": "reading", "tries": "hands in a link to a secret, to read it in an error", "must": "it is refused, and not read", "silent": true, "says": "REFUSED Relu.java: .*link", "set": ["link Relu.java @SECRET@"], "task": "3.2", "points": 0}
package redteam;

final class Helper {}
