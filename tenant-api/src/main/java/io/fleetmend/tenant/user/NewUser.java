package io.fleetmend.tenant.user;

import java.util.Set;

/** Somebody with rights; {@code roles} and {@code customers} are those of {@link UserRights}. */
public record NewUser(
        String username, String email, String firstName, String lastName, Set<String> roles, Set<String> customers) {
    public NewUser {
        NewPerson person = new NewPerson(username, email, firstName, lastName);
        username = person.username();
        email = person.email();
        firstName = person.firstName();
        lastName = person.lastName();
        UserRights rights = new UserRights(roles, customers);
        roles = rights.roles();
        customers = rights.customers();
    }

    static NewUser admin(NewPerson person) {
        return new NewUser(
                person.username(),
                person.email(),
                person.firstName(),
                person.lastName(),
                UserRights.ADMIN.roles(),
                UserRights.ADMIN.customers());
    }

    UserRights rights() {
        return new UserRights(roles, customers);
    }
}
