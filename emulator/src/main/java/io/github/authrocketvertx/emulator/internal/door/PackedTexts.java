package io.github.authrocketvertx.emulator.internal.door;

import java.util.List;

/** A list of texts in few objects, however many they are, so that a garbage collector that copies it is soon done. */
final class PackedTexts {

    private static final int LIKELY_LENGTH = 512;

    private final String all;
    private final int[] ends;

    private PackedTexts(String all, int[] ends) {
        this.all = all;
        this.ends = ends;
    }

    static PackedTexts of(List<String> texts) {
        StringBuilder all = new StringBuilder(LIKELY_LENGTH);
        int[] ends = new int[texts.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = all.append(texts.get(i)).length();
        }
        return new PackedTexts(all.toString(), ends);
    }

    int size() {
        return ends.length;
    }

    String get(int i) {
        return all.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
    }
}
