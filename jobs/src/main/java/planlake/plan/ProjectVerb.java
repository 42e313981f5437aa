package planlake.plan;

/** The words of a plan for what is to be done with a project. */
final class ProjectVerb {

    static final String BEFORE_NAMES =
            "新开工建设|开工建设|新开工|开工|动工建设|启动建设" + "|加快推进|加快建设|加快实施|加速推进|加快|建成通车|建成投用|建成投产|竣工投产|建成|竣工|推进|推动";

    static final String AFTER_NAMES = "建成通车|通车运营|通车|建成通航|通航|开通运营|建成投用|投入运营|投入使用|建成投产|竣工投产|竣工|投产|建成|完工|开工建设|开工";

    private ProjectVerb() {}

    static Verb of(String words) {
        if (words.matches(".*(?:开工|动工|启动).*")) {
            return Verb.START;
        }
        if (words.matches(".*(?:通车|通航|运营|投用|使用).*")) {
            return Verb.OPEN;
        }
        if (words.matches(".*(?:建成|竣工|完工|投产).*")) {
            return Verb.FINISH;
        }
        return words.matches(".*(?:加快|加速).*") ? Verb.SPEED_UP : Verb.ADVANCE;
    }
}
