package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.FindingState;
import java.util.Arrays;

/**
 * The pairs of one endpoint while they are derived: a mark per bulletin, where the worse of two marks stays. Reused from endpoint to
 * endpoint; only what was touched is wiped.
 */
public final class Marks {
    static final byte UNCONCERNED = 0;
    static final byte PROTECTED = 1;
    static final byte AWAITING = 2;
    static final byte UNKNOWN = 3;
    static final byte MISSING = 4;

    private byte[] marks = new byte[1024];
    private Bulletin[] touched = new Bulletin[256];
    private int size;

    void clear() {
        for (int i = 0; i < size; i++) {
            marks[touched[i].index] = 0;
        }
        size = 0;
    }

    void raise(Bulletin[] bulletins, byte mark) {
        for (Bulletin bulletin : bulletins) {
            int index = bulletin.index;
            if (index >= marks.length) {
                marks = Arrays.copyOf(marks, Math.max(index + 1, marks.length * 2));
            }
            if (marks[index] == 0) {
                touch(bulletin);
            }
            if (mark > marks[index]) {
                marks[index] = mark;
            }
        }
    }

    private void touch(Bulletin bulletin) {
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, size * 2);
        }
        touched[size++] = bulletin;
    }

    int size() {
        return size;
    }

    Bulletin bulletin(int position) {
        return touched[position];
    }

    byte mark(int position) {
        return marks[touched[position].index];
    }

    static FindingState state(byte mark) {
        return switch (mark) {
            case MISSING -> FindingState.MISSING;
            case UNKNOWN -> FindingState.UNKNOWN;
            case AWAITING -> FindingState.AWAITING_REBOOT;
            default -> FindingState.PROTECTED;
        };
    }
}
