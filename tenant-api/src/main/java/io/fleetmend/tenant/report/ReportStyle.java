package io.fleetmend.tenant.report;

import io.fleetmend.tenant.branding.Branding;

/** How the page looks: the provider's colour where it signs, ours for states, as on the screen. */
final class ReportStyle {
    static final String FONT = "Report";

    private ReportStyle() {}

    static String of(Branding branding, String page) {
        return """
                @page { size: A4; margin: 14mm 16mm 18mm;
                  @bottom-right { content: "%3$s " counter(page) " / " counter(pages); font: 8pt %1$s; color: #4d4d4d } }
                body { font: 9pt %1$s; color: #151515; line-height: 1.35 }
                .brand { background: %2$s; color: %4$s; font-size: 14pt; padding: 4mm 5mm }
                h1 { font-size: 22pt; font-weight: normal; margin: 8mm 0 0 }
                .lead { font-size: 13pt; margin: 1mm 0 2mm; color: #383838 }
                h2 { font-size: 12.5pt; font-weight: normal; margin: 7mm 0 2mm; border-bottom: 0.4mm solid %2$s; padding-bottom: 1mm;
                  page-break-after: avoid }
                p { margin: 1.5mm 0 }
                .quiet { color: #4d4d4d; font-size: 8pt }
                .note { border-left: 1mm solid #b98412; padding: 1mm 3mm }
                table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate }
                th { font-weight: normal; text-align: left; color: #4d4d4d; font-size: 8pt; border-bottom: 0.2mm solid #8a8d90 }
                th, td { padding: 1mm 2mm 1mm 0; vertical-align: top }
                td { border-bottom: 0.1mm solid #d2d2d2 }
                tr { page-break-inside: avoid }
                .brand, h1, .lead, td { word-wrap: break-word }
                .long table { table-layout: fixed }
                .long th + th { width: 60mm } .long th + th + th { width: auto }
                .number { font-size: 10pt }
                .bar { height: 5mm; margin: 2mm 0; white-space: nowrap }
                .bar span { display: inline-block; height: 5mm }
                .compliant { background: #3d7317 } .overdue { background: #b1380b } .unknown { background: #8a8d90 }
                .foot { margin-top: 8mm; page-break-inside: avoid }
                .code { font-size: 7.5pt }
                """.formatted(FONT, branding.colour(), page, onTopOf(branding.colour()));
    }

    /** Black or white, whichever can be read on it better (WCAG 2, relative luminance). */
    static String onTopOf(String colour) {
        double luminance = 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    private static double linear(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
