package dev.nd4jlessons.plugin.submission;

import java.util.List;

/**
 * What a source declares.
 *
 * @param types the classes on its outermost level by their full names, the one that names its file first
 * @param module whether it declares a module
 */
record Unit(List<String> types, boolean module) {}
