package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.OnCaller;
import io.github.authrocketvertx.emulator.internal.door.Dispatcher;
import io.github.authrocketvertx.emulator.internal.state.Node;
import io.github.authrocketvertx.emulator.internal.state.RealmReader;
import io.github.authrocketvertx.emulator.internal.state.RealmWriter;
import io.github.authrocketvertx.emulator.internal.store.Realm;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Saves and loads realms, and changes the data that an emulator starts with. Safe for use by several threads.
 *
 * <p>A saved realm has its settings, JWT keys, auth providers, connected apps, app hooks, users with their credentials,
 * orgs, memberships, sessions and outstanding tokens; not its events. Passwords are in it as digests, and the keys that
 * sign login tokens as they are: keep it as you keep a secret if you would not show them.
 */
public final class EmulatorState {

    private static final String SAVED = "saved";

    private final Vertx vertx;
    private final Dispatcher dispatcher;
    private final Consumer<SeedData> reseed;

    EmulatorState(Vertx vertx, Dispatcher dispatcher, Consumer<SeedData> reseed) {
        this.vertx = vertx;
        this.dispatcher = dispatcher;
        this.reseed = reseed;
    }

    /**
     * Returns the realm as JSON, which is also {@link SeedData}.
     *
     * @throws IllegalArgumentException if there is no realm with that id
     */
    public JsonObject save(String realmId) {
        return dispatcher.withStore(store -> {
            Realm realm = store.realm(realmId);
            if (realm == null) {
                throw new IllegalArgumentException("There is no realm " + realmId);
            }
            return new JsonObject().put(SAVED, new JsonArray().add(RealmWriter.write(store, realm)));
        });
    }

    /**
     * Writes the realm to a file, which only its owner may read where there are such rights. The file is there as a
     * whole or, if that fails, as it was.
     *
     * @return on the caller's context, when it is written; fails if there is no such realm or the file cannot be written
     */
    public Future<Void> save(String realmId, Path file) {
        Future<Void> written = vertx.executeBlocking(() -> {
            write(file, save(realmId).encodePrettily());
            return null;
        });
        return OnCaller.relay(vertx, written);
    }

    private static void write(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path directory = Objects.requireNonNull(whole.getParent(), "a file is in a directory");
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path part = Files.createTempFile(directory, whole.getFileName() + ".", ".part", rights);
        try {
            Files.writeString(part, text);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Puts saved realms in, each in the place of the one with its id, if there is one; all else stays. Calls wait
     * meanwhile, which is felt with some hundred thousand users.
     *
     * @return the ids of the realms
     * @throws SeedDataException if it is not what {@link #save} gives; then the realms up to the wrong one are in
     */
    public List<String> load(JsonObject saved) {
        return load(SeedData.of(saved));
    }

    private List<String> load(SeedData data) {
        return dispatcher.withStore(store -> {
            try {
                Node root = Node.of(data.toJson(), "");
                root.allowOnly(SAVED);
                return root.list(SAVED).stream()
                        .map(realm -> RealmReader.read(store, realm).id())
                        .toList();
            } catch (SeedDataException e) {
                throw data.located(e);
            }
        });
    }

    /**
     * Puts the realms of a file in, as {@link #load(JsonObject)} does.
     *
     * @return the ids of the realms, on the caller's context; fails if the file cannot be read or is not right, with
     *     line and path of what is wrong
     */
    public Future<List<String>> load(Path file) {
        return OnCaller.relay(vertx, vertx.executeBlocking(() -> load(SeedData.read(file))));
    }

    /**
     * Starts anew with other data, as a reset does with the old: all that was made since the start is gone. Later resets
     * go back to the new data. The first realm keeps its id.
     *
     * @return on the caller's context, when it is done; fails with a {@link SeedDataException} if the data cannot be
     *     taken, and then all stays as it was
     */
    public Future<Void> reseed(SeedData data) {
        Objects.requireNonNull(data, "data");
        Future<Void> done = vertx.executeBlocking(() -> {
            reseed.accept(data);
            return null;
        });
        return OnCaller.relay(vertx, done);
    }
}
