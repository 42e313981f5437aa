package planlake.errors;

import java.util.List;

/** Refusals of files in which people record what they have decided. */
public final class ReviewErrors {

    private ReviewErrors() {}

    /** A line of the reviewed file of project identities that can't be understood; {@code line} counts the header. */
    public static Refused badIdentity(int line, String problem) {
        return new Refused(
                "reference/project_identity.csv, line %d: the decision can't be used.".formatted(line),
                problem,
                "Write project_code,project_id,decision,valid_from,decided_at,decided_by,reason, such as"
                        + " 2503-210100-04-01-123456,2401-210100-04-01-654321,same,2025-03,2025-04-10,分析员,更换代码;"
                        + " 'planlake identities' prints lines to copy.");
    }

    /** A line of the reviewed file of links that can't be understood; {@code line} counts the header. */
    public static Refused badTaskLink(int line, String problem) {
        return new Refused(
                "reference/task_link.csv, line %d: the decision can't be used.".formatted(line),
                problem,
                "Write plan_year,task_no,short_name,project_code,decision,decided_at,decided_by,reason, such as"
                        + " 2025,2,本庄高速,2401-210500-04-01-123456,link,2025-04-10,分析员,核对批复文件;"
                        + " 'planlake links --review' prints lines to copy.");
    }

    /** A reviewed file of links that decides one thing twice. */
    public static Refused linkDecidedTwice(String about) {
        return new Refused(
                "reference/task_link.csv decides more than once on %s.".formatted(about),
                "A name of the plan is one project or none, and a project is linked to a task or it is not.",
                "Leave one line.");
    }

    /** A reviewed file that decides one thing twice. */
    public static Refused decidedTwice(String code, List<String> decisions) {
        return new Refused(
                "reference/project_identity.csv decides more than once on %s.".formatted(code),
                "It says: %s.".formatted(String.join("; ", decisions)),
                "Leave one line; a code is the same as one project, or part of one.");
    }
}
