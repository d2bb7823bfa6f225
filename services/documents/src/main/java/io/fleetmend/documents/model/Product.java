package io.fleetmend.documents.model;

/**
 * A product as the vendor names it.
 *
 * @param platform {@code Debian:12}, {@code Windows}; empty where the name says it all
 * @param versions the vendor's expression over versions, such as {@code >=0|<2:3.87.1-1}; empty where none is stated
 */
public record Product(String platform, String name, String versions) {
    public static Product named(String name) {
        return new Product("", name, "");
    }
}
