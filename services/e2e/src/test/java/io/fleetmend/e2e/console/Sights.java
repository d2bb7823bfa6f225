package io.fleetmend.e2e.console;

import io.fleetmend.e2e.rest.Service;
import java.util.ArrayList;
import java.util.List;

/** Every page, as somebody who may see all of it, after the journeys left something to see. */
final class Sights {
    private Sights() {}

    static List<Sight> of(Stage stage) {
        String customer = "/customers/" + stage.customer(Stage.ALDER);
        String endpoint = "/endpoints/" + stage.endpoint(Stage.ALDER).path("id").asText();
        List<Sight> sights = new ArrayList<>();
        add(sights, stage, "today", "/today");
        add(sights, stage, "customers", "/customers");
        for (String tab : List.of(
                "",
                "/endpoints",
                "/findings",
                "/deployments",
                "/exceptions",
                "/windows",
                "/policy",
                "/sites",
                "/reports")) {
            add(sights, stage, "customer" + tab.replace('/', '-'), customer + tab);
        }
        add(sights, stage, "endpoints", "/endpoints");
        add(sights, stage, "endpoints-unknown", "/endpoints?standing=UNKNOWN");
        for (String tab : List.of("", "/findings", "/jobs", "/inventory", "/history")) {
            add(sights, stage, "endpoint" + tab.replace('/', '-'), endpoint + tab);
        }
        add(sights, stage, "explanation", endpoint + "/bulletins/DSA-9101-1");
        add(sights, stage, "bulletins", "/bulletins");
        add(sights, stage, "bulletin", "/bulletins/DSA-9101-1");
        add(sights, stage, "bulletin-microsoft", "/bulletins/" + SearchesForAnything.BLASTER);
        add(sights, stage, "own-bulletins", "/own-bulletins");
        add(sights, stage, "approvals", "/approvals?state=ANY");
        add(sights, stage, "exceptions", "/exceptions");
        add(sights, stage, "deployments", "/deployments");
        sights.add(new Sight("deployment", stage.admin(), () -> "/deployments/" + deployment(stage)));
        add(sights, stage, "onboard", "/onboard");
        add(sights, stage, "feeds", "/feeds");
        add(sights, stage, "feed", "/feeds/kev");
        add(sights, stage, "policy", "/policy");
        add(sights, stage, "users", "/users");
        add(sights, stage, "audit", "/audit");
        add(sights, stage, "branding", "/branding");
        for (String tab : List.of("", "/unmapped", "/targets", "/webhooks")) {
            add(sights, stage, "billing" + tab.replace('/', '-'), "/billing" + tab);
        }
        add(sights, stage, "billing-closed", "/billing?month=" + stage.lastMonth());
        add(sights, stage, "billing-clients", "/billing-clients");
        add(sights, stage, "search", "/search?q=alder");
        add(sights, stage, "not-found", "/nowhere");
        for (String tab : List.of("", "/patched", "/coming", "/exceptions", "/endpoints", "/advice", "/reports")) {
            sights.add(new Sight("portal" + tab.replace('/', '-'), stage.portalUser(), "/portal" + tab));
        }
        return sights;
    }

    /** One that was done. */
    private static String deployment(Stage stage) {
        String path = "/deployments?customer=" + stage.customer(Stage.BIRCH);
        return stage.rest().get(stage.technician(), Service.SCHEDULER, path).items().stream()
                .filter(one -> one.at("/window/name").asText().equals(SteersADeployment.NOW))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no deployment in " + SteersADeployment.NOW))
                .path("id")
                .asText();
    }

    private static void add(List<Sight> sights, Stage stage, String name, String path) {
        sights.add(new Sight(name, stage.admin(), path));
    }
}
