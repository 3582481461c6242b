// {"kind": "reading", "tries": "hands in target as a link to a folder of ours", "must": "it is left aside, and nothing goes through it", "silent": true, "says": "IGNORED target: left aside", "set": ["link target @COURSE@"], "task": "3.2", "points": 10}
package redteam;

final class Helper {}
