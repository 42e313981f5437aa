package planlake.plan;

/** What is looked for in a plan document, and the least precision and recall in percent. */
enum Kind {
    DOCUMENT(95),
    ITEM(98),
    CLAUSE(100),
    BODY(100),
    TARGET(95),
    PROJECT(95),
    PROBLEM(100);

    final int floor;

    Kind(int floor) {
        this.floor = floor;
    }
}
