package io.fleetmend.documents.csaf;

/** 6.1.46: selections of SSVC are valid by their schema. */
final class InvalidSsvc implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place ssvc : document.all("vulnerabilities[].metrics[].content.ssvc_v2")) {
            CsafSchemas.validate(CsafSchemas.SSVC, ssvc, failures);
        }
    }
}
