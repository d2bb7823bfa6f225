package io.fleetmend.e2e.console;

/** Something that somebody does in the console, in the words of the product. */
interface Journey {
    String title();

    void walk(Stage stage);
}
