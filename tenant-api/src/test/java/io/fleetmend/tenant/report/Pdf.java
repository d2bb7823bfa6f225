package io.fleetmend.tenant.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader of the document gets. */
final class Pdf {
    private Pdf() {}

    /** Those on the paper, as they stand, line by line; lines are joined by a blank. */
    static String words(byte[] document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            PDFTextStripper stripper = new OnPaper();
            stripper.setSortByPosition(true);
            return stripper.getText(read).replaceAll("\\s+", " ").strip();
        }
    }

    static byte[] attachment(byte[] document, String name) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            PDComplexFileSpecification file = read.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get(name);
            return Objects.requireNonNull(file, "no attachment " + name)
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }

    /** Those of large areas of the first page, without transparency. */
    static Set<Integer> colours(byte[] document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            BufferedImage page = new PDFRenderer(read).renderImageWithDPI(0, 36);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            return IntStream.of(pixels).map(pixel -> pixel & 0xffffff).boxed().collect(Collectors.toSet());
        }
    }

    private static final class OnPaper extends PDFTextStripper {
        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getXDirAdj() + letter.getWidthDirAdj() <= letter.getPageWidth()) {
                super.processTextPosition(letter);
            }
        }
    }
}
