// {"kind": "shadowing", "tries": "puts a class in the place of gson's reader", "must": "it is refused, or of no use: no gson is read with where it runs", "points": 25, "silent": true, "says": ""}
package com.google.gson;

public final class Gson {}
