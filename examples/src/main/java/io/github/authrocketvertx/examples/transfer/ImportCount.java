package io.github.authrocketvertx.examples.transfer;

import io.vertx.core.json.JsonObject;

/**
 * How far an import got.
 *
 * @param offset up to this byte of the input every line was dealt with
 * @param lines so many lines
 * @param created of these, users that were created
 * @param alreadyThere of these, users that were in the realm before
 * @param rejected of these, lines that were refused
 */
record ImportCount(long offset, long lines, long created, long alreadyThere, long rejected) {

    /** As a resume file has it; zero where it has nothing yet. */
    static ImportCount of(JsonObject state) {
        return new ImportCount(
                state.getLong("input_offset", 0L),
                state.getLong("lines", 0L),
                state.getLong("created", 0L),
                state.getLong("already_there", 0L),
                state.getLong("rejected", 0L));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("input_offset", offset)
                .put("lines", lines)
                .put("created", created)
                .put("already_there", alreadyThere)
                .put("rejected", rejected);
    }

    /** One line further, of so many bytes with its line feed. */
    ImportCount line(long bytes) {
        return new ImportCount(offset + bytes, lines + 1, created, alreadyThere, rejected);
    }

    ImportCount createdOne() {
        return new ImportCount(offset, lines, created + 1, alreadyThere, rejected);
    }

    ImportCount alreadyThereOne() {
        return new ImportCount(offset, lines, created, alreadyThere + 1, rejected);
    }

    ImportCount rejectedOne() {
        return new ImportCount(offset, lines, created, alreadyThere, rejected + 1);
    }
}
