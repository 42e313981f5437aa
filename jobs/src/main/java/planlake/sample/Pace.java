package planlake.sample;

/**
 * How fast a project works in a year.
 *
 * @param rate what it does of its annual plan
 * @param behind whether it falls well behind its plan
 */
record Pace(double rate, boolean behind) {

    static Pace of(Project project, int year) {
        Draw draw = project.draw();
        double size = draw.unit(Trait.PACE_SIZE, year);
        double kind = draw.unit(Trait.PACE, year);
        if (kind >= 0.3 && kind < 0.86) {
            return new Pace(0.93 + 0.12 * size, false);
        }
        if (kind < 0.13) {
            return new Pace(0.2 + 0.5 * size, true);
        }
        return kind < 0.3 ? new Pace(0.75 + 0.18 * size, false) : new Pace(1.05 + 0.4 * size * size, false);
    }
}
