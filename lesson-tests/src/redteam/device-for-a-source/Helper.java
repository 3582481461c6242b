// {"kind": "reading", "tries": "hands in a link to a device", "must": "it is refused before it is opened", "silent": true, "says": "REFUSED Relu.java: .*link", "set": ["link Relu.java /dev/zero"], "task": "3.2", "points": 0}
package redteam;

final class Helper {}
