package io.fleetmend.e2e.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.e2e.rest.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;

/** C2: a customer's own people keep the month as a document, in the provider's name, and can check it without asking anybody. */
final class DownloadsTheMonthlyReport implements Journey {
    private static final String FACTS = "report.json";

    @Override
    public String title() {
        return "C2: a portal user downloads the month as PDF, with the API's numbers, and verifies it offline";
    }

    @Override
    public void walk(Stage stage) {
        Page page = stage.visit(stage.portalUser()).open("/portal/reports").page();
        Stage.soon("the document's facts are the API's, and nothing was measured between the two", () -> {
            byte[] document = download(page);
            JsonNode told = ContractsJson.get().readTree(facts(document));
            assertThat(told).isEqualTo(asked(stage, told.path("month").asText()));
            assertThat(words(document))
                    .contains(Stage.ALDER)
                    .contains(told.at("/provider/name").asText())
                    .contains(told.at("/atEnd/endpoints/total").asText())
                    .contains(sha256(facts(document)));
        });
        assertThat(page.getByLabel("So far")).isVisible();
    }

    private static byte[] download(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> Buttons.in(page.locator("main"), "Download PDF").click());
        Path file = Path.of("target", "screenshots", "report.pdf");
        download.saveAs(file);
        assertThat(download.suggestedFilename()).matches("report-\\d{4}-\\d{2}\\.pdf");
        return Files.readAllBytes(file);
    }

    private static JsonNode asked(Stage stage, String month) {
        String path = "/customers/%s/reports/%s".formatted(stage.customer(Stage.ALDER), month);
        return stage.rest()
                .get(stage.portalUser(), Service.TENANT_API, path)
                .succeeded()
                .json();
    }

    private static byte[] facts(byte[] document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            PDComplexFileSpecification file = read.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(FACTS);
            return Objects.requireNonNull(file, "no attachment " + FACTS)
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    private static String words(byte[] document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
