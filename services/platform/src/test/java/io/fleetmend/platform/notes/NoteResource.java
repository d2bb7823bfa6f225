package io.fleetmend.platform.notes;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A service as small as one can be, to try the platform with. */
@Path("/api/v1")
public class NoteResource {
    private final EntityManager entities;
    private final CurrentTenant tenant;

    NoteResource(EntityManager entities, CurrentTenant tenant) {
        this.entities = entities;
        this.tenant = tenant;
    }

    public record NewNote(CustomerId customer, String text, int stars, List<Label> labels) {
        public NewNote {
            if (text == null || text.length() > 100) {
                throw new IllegalArgumentException("text must have up to 100 characters, but was '%s'".formatted(text));
            }
            labels = labels == null ? List.of() : List.copyOf(labels);
        }
    }

    public record Label(String name) {}

    public record NoteView(UUID id, UUID customer, String text) {
        static NoteView of(Note note) {
            return new NoteView(note.id, note.customerId, note.text);
        }
    }

    @POST
    @Path("/notes")
    @RolesAllowed(Roles.TECHNICIAN)
    @Transactional
    public NoteView write(NewNote body) {
        Note note = new Note();
        note.owner(tenant.scope().requireProvider(), body.customer());
        note.id = UUID.randomUUID();
        note.text = body.text();
        entities.persist(note);
        return NoteView.of(note);
    }

    @GET
    @Path("/notes")
    @RolesAllowed(Roles.TECHNICIAN)
    @Transactional
    public Page<NoteView> list(@BeanParam PageRequest page) {
        List<NoteView> rows = entities
                .createQuery("from Note where cast(id as string) > :after order by cast(id as string)", Note.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limitPlusOne())
                .getResultList()
                .stream()
                .map(NoteView::of)
                .toList();
        return Page.of(rows, page, note -> note.id().toString());
    }

    @GET
    @Path("/notes/{id}")
    @RolesAllowed(Roles.TECHNICIAN)
    @Transactional
    public NoteView one(@PathParam("id") CustomerId anyId) {
        return Optional.ofNullable(entities.find(Note.class, anyId.value()))
                .map(NoteView::of)
                .orElseThrow(Problems::notFound);
    }

    @GET
    @Path("/raw-notes")
    @RolesAllowed(Roles.TECHNICIAN)
    @Transactional
    public List<String> raw() {
        return texts();
    }

    @GET
    @Path("/notes-without-transaction")
    @RolesAllowed(Roles.TECHNICIAN)
    public List<String> withoutTransaction() {
        return texts();
    }

    @GET
    @Path("/failing-notes")
    @RolesAllowed(Roles.TECHNICIAN)
    public List<String> failing() throws Exception {
        Callable<List<String>> secret = () -> {
            throw new IllegalStateException("the password is canary-7");
        };
        return secret.call();
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> texts() {
        return entities.createNativeQuery("select text from note order by text", String.class)
                .getResultList();
    }
}
