package dev.nd4jlessons.plugin.submission;

/**
 * A method as class files name it.
 *
 * @param owner the class with slashes
 */
record CalledMethod(String owner, String name, String descriptor) {
    /** As people name it: {@code Linear.backward}. */
    String shown() {
        return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
    }
}
