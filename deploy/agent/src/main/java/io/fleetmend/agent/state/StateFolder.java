package io.fleetmend.agent.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of small whole files. A write is on the disk, under its name and complete, or did not happen: written beside, forced,
 * renamed, and the folder forced too.
 *
 * <p>The other half may own the folder and change it meanwhile: no link is followed, see {@link FolderPath}. One thing it can do is
 * make a read wait for ever, by a pipe in a file's place in the right instant.
 */
public final class StateFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private final FolderPath way;
    private final boolean durable;

    private StateFolder(FolderPath way, boolean durable) {
        this.way = way;
        this.durable = durable;
    }

    /**
     * @param base trusted, with all above it
     * @param durable false for simulated endpoints only, which nobody misses after a power cut
     */
    static StateFolder at(Path base, boolean durable) {
        return new StateFolder(new FolderPath(base, List.of()), durable);
    }

    /** One that must belong to this one's owner. */
    public StateFolder folder(String name) {
        return new StateFolder(way.below(new FolderPath.Step(name, false)), durable);
    }

    /** One that this one's owner gives to another user. */
    StateFolder handedOver(String name) {
        return new StateFolder(way.below(new FolderPath.Step(name, true)), durable);
    }

    public Path path() {
        return way.path();
    }

    public boolean durable() {
        return durable;
    }

    /** Makes it where it is missing; the one above it must be there. */
    public void create() {
        try {
            way.create();
        } catch (IOException e) {
            throw cannot("make", path(), e);
        }
    }

    /** Readable by both halves. */
    public void write(String name, byte[] content) {
        write(name, content, READABLE);
    }

    /** Readable by its owner only. */
    public void writeSecret(String name, byte[] content) {
        write(name, content, OWNER_ONLY);
    }

    private void write(String name, byte[] content, Set<PosixFilePermission> permissions) {
        String beside = "." + name + ".new";
        try (OpenFolder folder = way.open()) {
            folder.delete(beside);
            Set<StandardOpenOption> anew = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            try (FileChannel channel = folder.open(beside, anew, permissions)) {
                WholeFile.write(channel, content);
                force(channel);
            }
            folder.rename(beside, name);
            force(folder);
        } catch (IOException e) {
            throw cannot("write", path().resolve(name), e);
        }
    }

    /** Adds a line to a file of lines. One without its end, left by a write that was cut off, is taken away first. */
    public void append(String name, String line) {
        Set<StandardOpenOption> how =
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try (OpenFolder folder = way.open();
                FileChannel channel = folder.open(name, how, OWNER_ONLY)) {
            byte[] lines = WholeFile.read(channel);
            int end = lines.length;
            while (end > 0 && lines[end - 1] != '\n') {
                end--;
            }
            channel.truncate(end).position(end);
            WholeFile.write(channel, (line + "\n").getBytes(StandardCharsets.UTF_8));
            force(channel);
            if (end == 0) {
                force(folder);
            }
        } catch (IOException e) {
            throw cannot("write", path().resolve(name), e);
        }
    }

    /** The file's content; empty when there is none. A link or a file that is too large is refused. */
    public Optional<byte[]> read(String name) {
        try (OpenFolder folder = way.open()) {
            if (!folder.attributes(name).isRegularFile()) {
                throw new IOException("it must be a regular file, but is not");
            }
            try (FileChannel channel = folder.open(name, Set.of(StandardOpenOption.READ), Set.of())) {
                return Optional.of(WholeFile.read(channel));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw cannot("read", path().resolve(name), e);
        }
    }

    public boolean has(String name) {
        try (OpenFolder folder = way.open()) {
            return folder.hasFile(name);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw cannot("look for", path().resolve(name), e);
        }
    }

    /** Names of regular files, in order; files being written are not among them. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (OpenFolder folder = way.open()) {
            for (String name : folder.names()) {
                if (!name.startsWith(".") && folder.hasFile(name)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw cannot("list", path(), e);
        }
        return names.stream().sorted().toList();
    }

    /** In bytes; 0 when there is none. */
    public long size(String name) {
        try (OpenFolder folder = way.open()) {
            return folder.attributes(name).size();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw cannot("look at", path().resolve(name), e);
        }
    }

    public void delete(String name) {
        try (OpenFolder folder = way.open()) {
            if (folder.delete(name)) {
                force(folder);
            }
        } catch (NoSuchFileException e) {
            // without the folder there is no file either
        } catch (IOException e) {
            throw cannot("delete", path().resolve(name), e);
        }
    }

    private void force(OpenFolder folder) throws IOException {
        if (durable) {
            folder.force();
        }
    }

    private void force(FileChannel channel) throws IOException {
        if (durable) {
            channel.force(true);
        }
    }

    private static UncheckedIOException cannot(String what, Path file, IOException cause) {
        return new UncheckedIOException("cannot %s %s: %s".formatted(what, file, cause.getMessage()), cause);
    }
}
