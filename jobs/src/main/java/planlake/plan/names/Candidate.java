package planlake.plan.names;

/** A project of the register by its full name; one project may come under several names. */
public record Candidate(String projectId, String fullName) {}
