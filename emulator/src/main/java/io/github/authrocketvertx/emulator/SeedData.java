package io.github.authrocketvertx.emulator;

import io.github.authrocketvertx.emulator.internal.state.LocatedJson;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data that an emulator starts with, and goes back to on a reset. Immutable.
 *
 * <p>It is a JSON object. {@code realms} is a list of realms, the first of which becomes the first realm; each has the
 * attributes of a realm and may have {@code users}, {@code orgs} and {@code memberships}, lists of objects with the
 * attributes that the API takes. A membership names its user by {@code user} and its org, if any, by {@code org}: a
 * username or a name of an org. What has an {@code id} gets that one. Such lists outside a realm are of the first realm.
 * {@code saved} is a list of realms as {@link EmulatorState#save} gives them.
 */
public final class SeedData {

    private final LocatedJson json;
    private final @Nullable String name;

    private SeedData(LocatedJson json, @Nullable String name) {
        this.json = json;
        this.name = name;
    }

    /** Returns the data in {@code json}. */
    public static SeedData of(JsonObject json) {
        return new SeedData(new LocatedJson(json.copy(), Map.of()), null);
    }

    /** Returns a builder of such data. */
    public static SeedBuilder builder() {
        return new SeedBuilder();
    }

    /**
     * Reads a file; blocks while it does. What is in the data is checked when an emulator takes it.
     *
     * @throws IOException if it cannot be read
     * @throws SeedDataException if it is not a JSON object; tells line and column
     */
    public static SeedData read(Path file) throws IOException {
        return parse(Files.readString(file), String.valueOf(file.getFileName()));
    }

    /**
     * Reads a text; {@code name} stands before whatever is found wrong with it.
     *
     * @throws SeedDataException if it is not a JSON object; tells line and column
     */
    public static SeedData parse(String text, String name) {
        try {
            return new SeedData(LocatedJson.parse(text), name);
        } catch (LocatedJson.SyntaxException e) {
            throw SeedDataException.of("", "JSON", "something else").in(name + ", " + e.getMessage());
        }
    }

    /** Returns the data as JSON; a copy. */
    public JsonObject toJson() {
        return json.value().copy();
    }

    /** Returns the same failure with the place in the file before it, if this came from one. */
    SeedDataException located(SeedDataException failure) {
        if (name == null) {
            return failure.in("Seed data");
        }
        Integer line = json.line(failure.path());
        return failure.in(line == null ? name : name + ", line " + line);
    }

    /** Leaves the data out: it has passwords. */
    @Override
    public String toString() {
        return "SeedData[" + (name == null ? "" : name) + "]";
    }
}
