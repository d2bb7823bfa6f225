package io.fleetmend.documents.input;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** XML of strangers, element by element: UTF-8 only, no document type and so no entities, nothing deeper or longer than it may be. */
public final class StrictXml {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_ATTRIBUTES = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader in;
    private int depth;

    private StrictXml(XMLStreamReader in) {
        this.in = in;
    }

    /** Begins at the root element. */
    @FunctionalInterface
    public interface Root {
        void read(StrictXml xml) throws IOException;
    }

    /** Takes one child after the other; what it leaves of one is passed over. */
    @FunctionalInterface
    public interface Child {
        void at(String name) throws IOException;
    }

    /** Reads a document to its end; its root element must be {@code root}. */
    public static void read(InputStream content, String root, Root reading) throws IOException {
        try {
            StrictXml xml = new StrictXml(FACTORY.createXMLStreamReader(StrictText.utf8(content)));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // what may stand before the root says nothing
            }
            if (!xml.in.getLocalName().equals(root)) {
                throw new BadDocumentException(
                        "must be a document of <%s>, but is one of <%s>".formatted(root, xml.in.getLocalName()));
            }
            reading.read(xml);
            while (xml.in.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                xml.next();
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** All children of the element that was begun last. */
    public void children(Child child) throws IOException {
        int inside = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < inside) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                int at = depth;
                child.at(in.getLocalName());
                while (depth >= at) {
                    next();
                }
            }
        }
    }

    /** The text of the element that was begun last, without that of its children. */
    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (true) {
            int event = next();
            if (depth < inside) {
                return text.toString().strip();
            }
            if (depth == inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(in.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw new BadDocumentException(
                            "line %d has more than the %d characters of text that are expected at most"
                                    .formatted(line(), LONGEST_TEXT));
                }
            }
        }
    }

    /** An attribute of the element that was begun last. */
    public @Nullable String attribute(String name) {
        return in.getAttributeValue(null, name);
    }

    /** Where the reading stands, from 1. */
    public int line() {
        return in.getLocation().getLineNumber();
    }

    private int next() throws IOException {
        try {
            int event = in.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw new BadDocumentException(
                            "line %d has a document type, which no feed needs".formatted(line()));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadDocumentException("line %d has an entity that nothing declares".formatted(line()));
                default -> {
                    // text, comments, instructions
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static IOException refusal(XMLStreamException e) {
        for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return new BadDocumentException("is not the XML that is expected: " + e.getMessage(), e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        return factory;
    }
}
