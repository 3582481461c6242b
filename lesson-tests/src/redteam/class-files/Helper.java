// {"kind": "shadowing", "tries": "brings class files and a jar of them", "must": "they are left aside or refused by name", "points": 25, "silent": true, "says": "(?=.*LocalPuppet\\.class)(?=.*evil\\.jar)", "set": ["file dev/nd4jlessons/worker/LocalPuppet.class cafebabe", "jar evil.jar dev/nd4jlessons/worker/LocalPuppet.class cafebabe"]}
package redteam;

final class Helper {}
