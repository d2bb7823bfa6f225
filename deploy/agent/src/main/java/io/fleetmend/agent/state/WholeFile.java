package io.fleetmend.agent.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Everything or an exception: a channel may take or give less than it is asked to. */
final class WholeFile {
    /** No file that the halves exchange is larger; a longer one is a mistake or an attack. */
    static final int LARGEST = 32 * 1024 * 1024;

    private WholeFile() {}

    static void write(WritableByteChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    static byte[] read(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        if (size > LARGEST) {
            throw new IOException("it must have at most %d bytes, but has %d".formatted(LARGEST, size));
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) size);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // reads on
        }
        return buffer.array();
    }
}
