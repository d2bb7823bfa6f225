package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.List;

/** Where CSAF 2.1 has extensions. */
final class Extensions {
    private Extensions() {}

    static List<Place> of(CsafDocument document) {
        List<Place> extensions = new ArrayList<>(document.all("document.x_extensions[]"));
        document.products().forEach(product -> extensions.addAll(product.all("x_extensions[]")));
        extensions.addAll(document.all("vulnerabilities[].metrics[].content.x_extensions[]"));
        extensions.addAll(document.all("vulnerabilities[].x_extensions[]"));
        extensions.addAll(document.all("x_extensions[]"));
        return extensions;
    }
}
