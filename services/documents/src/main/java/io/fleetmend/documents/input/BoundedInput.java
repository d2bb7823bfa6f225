package io.fleetmend.documents.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decompressed side of a stream; stops when it yields more than it may, absolutely or for what was put in. */
final class BoundedInput extends FilterInputStream {
    private final CountingInput packed;
    private final long most;
    private long unpacked;

    BoundedInput(InputStream unpackedInput, CountingInput packed, long most) {
        super(unpackedInput);
        this.packed = packed;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws BadDocumentException {
        unpacked += bytes;
        if (unpacked > most) {
            throw new BadDocumentException(
                    "unpacks to more than the %d bytes that are expected at most".formatted(most));
        }
        if (unpacked > Limits.RATIO_COUNTS_FROM && unpacked / Limits.MOST_RATIO > packed.count()) {
            throw new BadDocumentException("unpacks to more than %d times its size".formatted(Limits.MOST_RATIO));
        }
    }
}
