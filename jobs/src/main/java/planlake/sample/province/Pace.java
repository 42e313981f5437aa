package planlake.sample.province;

/**
 * How fast a project works in a year.
 *
 * @param rate what it does of its annual plan
 * @param behind whether it falls well behind its plan
 */
record Pace(double rate, boolean behind) {

    static Pace of(Project project, int year) {
        Draw draw = project.draw();
        if (project.named()) return new Pace(1, false);
        double vigour = project.place().vigour();
        double size = draw.unit(Trait.PACE_SIZE, year);
        double kind = draw.unit(Trait.PACE, year);
        if (kind < 0.09 + 0.4 * Math.max(0, 1 - vigour)) return new Pace(0.2 + 0.5 * size, true);
        if (kind < 0.25) return new Pace(vigour * (0.84 + 0.12 * size), false);
        double rate = kind < 0.84 ? 0.97 + 0.12 * size : 1.07 + 0.4 * size * size;
        return new Pace(vigour * rate, false);
    }
}
