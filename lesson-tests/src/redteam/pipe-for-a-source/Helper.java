// {"kind": "reading", "tries": "hands in a pipe, which never ends", "must": "it is refused before it is opened", "silent": true, "says": "REFUSED Relu.java: .*pipe", "set": ["pipe Relu.java"], "task": "3.2", "points": 0}
package redteam;

final class Helper {}
