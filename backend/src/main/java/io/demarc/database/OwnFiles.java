package io.demarc.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What belongs to the user that the portal runs as, and to nobody else: only that is read, written and run. */
record OwnFiles(UserPrincipal me) {

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final Set<PosixFilePermission> WRITABLE_BY_OTHERS = PosixFilePermissions.fromString("----w--w-");

    /** Whoever a new file in the folder belongs to, is who we are. */
    static OwnFiles in(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "writable", null);
        try {
            return new OwnFiles(Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }

    /** Why a file or folder cannot be trusted, however it is tightened; empty when it is ours. */
    Optional<String> doubt(Path path) throws IOException {
        var file = attributes(path);
        if (file.isSymbolicLink()) return Optional.of(path + " is a link to somewhere else");
        if (!file.owner().equals(me))
            return Optional.of(
                    path + " belongs to " + file.owner().getName() + ", and the portal runs as " + me.getName());
        return Optional.empty();
    }

    /** Takes all rights from everybody else. */
    static void tighten(Path path) throws IOException {
        var file = attributes(path);
        if (file.isSymbolicLink()) return;
        var rights = EnumSet.copyOf(file.permissions());
        if (rights.removeAll(OTHERS)) Files.setPosixFilePermissions(path, rights);
    }

    static void tightenAll(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes file) throws IOException {
                tighten(path);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes file) throws IOException {
                tighten(path);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether nobody else can have put anything into it. */
    boolean areAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all::iterator) {
                var file = attributes(path);
                boolean open = file.permissions().stream().anyMatch(WRITABLE_BY_OTHERS::contains);
                if (!file.owner().equals(me) || open && !file.isSymbolicLink()) return false;
            }
        }
        return true;
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
