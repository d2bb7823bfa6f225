package io.fleetmend.tenant.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.fleetmend.contracts.ContractsJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Makes the document. Nothing in it comes from a clock, from chance, or from anywhere but the facts. */
@ApplicationScoped
class ReportDocument {
    static final String FACTS = "report.json";

    static {
        FontMappers.set(new ReportFont());
        // a line for every step otherwise
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(MonthlyReport report, Language language) {
        byte[] facts = facts(report);
        String page = ReportPage.of(report, language, Fingerprint.of(facts));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, document)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            document.setDocumentInformation(information(report));
            document.setDocumentId(0L);
            attach(document, facts);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a report can always be written", e);
        }
        return bytes.toByteArray();
    }

    private static PdfBoxRenderer renderer(String page, PDDocument document) {
        return new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .useFont(ReportFont::open, ReportStyle.FONT)
                .usePDDocument(document)
                .useUriResolver((base, uri) -> null)
                .buildPdfRenderer();
    }

    private static PDDocumentInformation information(MonthlyReport report) {
        Calendar begin = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        begin.setTimeInMillis(report.until().toEpochMilli());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("%s %s".formatted(report.customerName(), report.month()));
        information.setAuthor(report.provider().name());
        information.setProducer("Fleetmend");
        information.setCreationDate(begin);
        information.setModificationDate(begin);
        return information;
    }

    private static void attach(PDDocument document, byte[] facts) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(facts));
        file.setSubtype("application/json");
        file.setSize(facts.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(FACTS);
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FACTS, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] facts(MonthlyReport report) {
        try {
            return ContractsJson.get().writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts can always be written", e);
        }
    }
}
