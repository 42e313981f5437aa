package planlake.sample.province;

/** What a draw decides; each has its own stream, by its name, so that adding one changes no other. */
public enum Trait {
    COUNTY,
    SECTOR,
    DIVISION,
    THING,
    ENDING,
    BRAND,
    AREA,
    PHASE,
    CODE_AGE,
    CODE_TYPE,
    NATURE,
    INVESTOR,
    PROGRAMME,
    MISSING,
    GRAIN,
    REVISION,
    REVISION_SIZE,
    STAGE,
    START,
    START_DELAY,
    START_DAY,
    DURATION,
    DONE_BEFORE,
    DATE_STYLE,
    PACE,
    PACE_SIZE,
    FINISH_SHIFT,
    FINISH_COST,
    SLIP,
    RESUME,
    JITTER,
    FUNDS,
    STATISTICS,
    ISSUE,
    CONTACT,
    RECEIVED,
    GROWTH,
    DIRT,
    DIRT_CODE,
    DIRT_PLACE,
    LAYOUT;

    private final long salt = name().hashCode() * 0xD6E8FEB86659FD93L;

    long salt() {
        return salt;
    }
}
