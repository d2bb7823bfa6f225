package io.fleetmend.agent.packages;

/**
 * How far a step of the package manager is.
 *
 * @param percent of this step, 0 to 100
 * @param text the package manager's own words
 */
public record Progress(String step, int percent, String text) {
    @Override
    public String toString() {
        return "%s %d %% %s".formatted(step, percent, text);
    }
}
