package io.github.authrocketvertx.architecture.planted;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.authrocketvertx.architecture.planted.internal.json.PlantedJson;
import java.util.List;

/** Breaks a rule on purpose. */
public class PlantedSurface {

    /** For subclasses. */
    protected PlantedSurface() {}

    /** Gives out what is internal. */
    public static List<PlantedJson> inside() {
        return List.of();
    }

    /** Gives out a type of Jackson. */
    protected static JsonFactory[] jackson() {
        return new JsonFactory[0];
    }
}
