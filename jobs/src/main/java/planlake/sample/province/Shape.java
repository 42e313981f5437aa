package planlake.sample.province;

/**
 * How many projects of which kind: of 6,300, 300 are key, 280 of these and 5,720 others are 亿元以上, 280 are on no list.
 * Indices run through key projects (the named ones first, the preparing ones last), large ones, small ones.
 */
public record Shape(SampleSpec spec, int named, int key, int preparing, int small) {

    private static final int USUAL = 6_300;

    enum Tier {
        KEY,
        LARGE,
        SMALL
    }

    public static Shape of(SampleSpec spec, int named) {
        int key = Math.max(named, share(spec, 300));
        int small = Math.min(share(spec, 280), spec.projects() - key);
        int preparing = Math.min(Math.round(key / 15f), key - named);
        return new Shape(spec, named, key, preparing, small);
    }

    private static int share(SampleSpec spec, int ofUsual) {
        return (int) Math.round((double) spec.projects() * ofUsual / USUAL);
    }

    Tier tier(int index) {
        return index < key ? Tier.KEY : index < spec.projects() - small ? Tier.LARGE : Tier.SMALL;
    }

    boolean preparing(int index) {
        return index < key && index >= key - preparing;
    }

    public int keyAndLarge() {
        return key - preparing;
    }

    public int large() {
        return spec.projects() - small - preparing;
    }

    /** The place of a project inside its tier. */
    int within(int index) {
        return switch (tier(index)) {
            case KEY -> index;
            case LARGE -> index - key;
            case SMALL -> index - (spec.projects() - small);
        };
    }

    /** The year in which a project appears: with each further year a quarter of the first stock joins. */
    int firstYear(int index) {
        int later = spec.years() - 1;
        double stock = 1 / (1 + 0.25 * later);
        double at = Draw.spread(0.7320508075688772, spec.seed(), index);
        int year = spec.from().getYear();
        return index < named || at < stock ? year : year + 1 + (int) ((at - stock) / (1 - stock) * later);
    }
}
