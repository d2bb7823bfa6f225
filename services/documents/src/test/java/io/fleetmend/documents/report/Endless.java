package io.fleetmend.documents.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The letter x, again and again. */
final class Endless extends InputStream {
    @Override
    public int read() {
        return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        Arrays.fill(buffer, offset, offset + length, (byte) 'x');
        return length;
    }

    /** As many of them. */
    InputStream first(long bytes) {
        return new FilterInputStream(this) {
            private long left = bytes;

            @Override
            public int read() throws IOException {
                return left-- > 0 ? super.read() : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left <= 0) {
                    return -1;
                }
                int read = super.read(buffer, offset, (int) Math.min(length, left));
                left -= read;
                return read;
            }
        };
    }
}
