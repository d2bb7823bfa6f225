package io.fleetmend.tenant.user;

import io.fleetmend.tenant.access.Input;

/** Somebody, without any rights yet. */
public record NewPerson(String username, String email, String firstName, String lastName) {
    public NewPerson {
        username = Person.username(username);
        email = Person.email(email);
        firstName = Input.text("firstName", firstName, 100);
        lastName = Input.text("lastName", lastName, 100);
    }
}
