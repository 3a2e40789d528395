package io.github.authrocketvertx.examples;

/** The program that {@code mvn -q -Pquickstart} runs. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        System.out.println("AuthRocket for Vert.x: quickstart placeholder");
    }
}
