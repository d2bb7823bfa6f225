package io.fleetmend.agent.state;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folder held open. What is in it is reached from its descriptor (openat(2) and its kin) and never through a link, so whoever owns
 * the folder can rename and link as fast as they like: they cannot lead us out of it.
 */
final class OpenFolder implements Closeable {
    /** None leads elsewhere, and each can be written in every locale. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final Path path;
    private final SecureDirectoryStream<Path> stream;

    private OpenFolder(Path path, SecureDirectoryStream<Path> stream) {
        this.path = path;
        this.stream = stream;
    }

    /** @param trusted nobody but its owner can change where it leads to: links in it are followed */
    static OpenFolder at(Path trusted) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(trusted);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new OpenFolder(trusted, secure);
        }
        stream.close();
        throw new IOException("%s must be on a file system with openat(2), but is not".formatted(trusted));
    }

    /** @param handedOver true where the folder may belong to somebody else than the one above it */
    OpenFolder enter(String name, boolean handedOver) throws IOException {
        PosixFileAttributes seen = attributes(name);
        if (!seen.isDirectory()) {
            throw new IOException("%s must be a folder, but is a %s"
                    .formatted(path.resolve(name), seen.isSymbolicLink() ? "link" : "file"));
        }
        OpenFolder folder =
                new OpenFolder(path.resolve(name), stream.newDirectoryStream(entry(name), LinkOption.NOFOLLOW_LINKS));
        // asked of what is open: by now the name may mean something else
        UserPrincipal expected = owner();
        UserPrincipal actual = folder.owner();
        if (!handedOver && !actual.equals(expected)) {
            folder.close();
            throw new IOException("%s must belong to %s like the folder above it, but belongs to %s"
                    .formatted(folder.path, expected.getName(), actual.getName()));
        }
        return folder;
    }

    private UserPrincipal owner() throws IOException {
        return stream.getFileAttributeView(PosixFileAttributeView.class)
                .readAttributes()
                .owner();
    }

    /** Of a link its own. */
    PosixFileAttributes attributes(String name) throws IOException {
        try {
            return stream.getFileAttributeView(entry(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path.resolve(name).toString(), null, "must be there, but is not");
        }
    }

    boolean hasFile(String name) throws IOException {
        try {
            return attributes(name).isRegularFile();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Of everything in it that bears a name as we give them, in no order. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (Path file : stream) {
                String name = file.getFileName().toString();
                if (isOurs(name)) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    FileChannel open(String name, Set<StandardOpenOption> how, Set<PosixFilePermission> ifMade) throws IOException {
        Set<OpenOption> options = new HashSet<>(how);
        options.add(LinkOption.NOFOLLOW_LINKS);
        // on Unix it is one: only a file can be forced to the disk
        return (FileChannel) stream.newByteChannel(entry(name), options, PosixFilePermissions.asFileAttribute(ifMade));
    }

    void rename(String from, String to) throws IOException {
        stream.move(entry(from), stream, entry(to));
    }

    /** @return false when there is none; of a link the link itself is deleted */
    boolean delete(String name) throws IOException {
        try {
            stream.deleteFile(entry(name));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Which names it has is on the disk when this returns. */
    void force() throws IOException {
        try (FileChannel folder = open(".", Set.of(StandardOpenOption.READ), Set.of())) {
            folder.force(true);
        }
    }

    private static Path entry(String name) {
        if (!isOurs(name)) {
            throw new IllegalArgumentException("a file's name must be one of %s, but was '%s'".formatted(NAME, name));
        }
        return Path.of(name);
    }

    private static boolean isOurs(String name) {
        return NAME.matcher(name).matches() && !name.equals("..");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
