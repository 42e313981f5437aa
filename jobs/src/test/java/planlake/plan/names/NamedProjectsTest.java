package planlake.plan.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NamedProjectsTest {

    private static final List<Candidate> REGISTER = List.of(
            new Candidate("p01", "秦皇岛至沈阳高速公路(辽宁段)二期工程"),
            new Candidate("p02", "秦皇岛至沈阳高速公路(辽宁段)一期工程"),
            new Candidate("p03", "本溪至庄河高速公路工程"),
            new Candidate("p04", "本溪至桓仁(宽甸)高速公路工程"),
            new Candidate("p05", "国道长长线(G507)长海大桥工程"),
            new Candidate("p06", "辽东半岛水资源配置一期工程"),
            new Candidate("p07", "新建沈阳至白河高速铁路(辽宁段)"),
            new Candidate("p08", "京哈高速公路绥中(冀辽界)至盘锦段改扩建工程"),
            new Candidate("p09", "凌源至绥中高速公路工程"),
            new Candidate("p10", "台安至黑山高速公路工程"),
            new Candidate("p11", "大连石化公司搬迁改造(西中岛)炼化一体化项目"),
            new Candidate("p12", "华晨宝马汽车有限公司大东工厂升级项目"),
            new Candidate("p13", "中国原子能科学研究院葫芦岛基地建设项目"),
            new Candidate("p14", "鞍钢股份有限公司鲅鱼圈钢铁分公司二期工程"),
            new Candidate("p15", "辽阳石化公司乙烯装置节能改造项目"));

    private static final List<String> NAMES = List.of(
            "秦沈高速二期",
            "本庄高速",
            "长海大桥",
            "辽东半岛水资源配置一期工程",
            "沈白高铁",
            "京哈高速改扩建",
            "本桓高速",
            "凌绥高速",
            "台黑高速",
            "中国原子能院葫芦岛基地",
            "华晨宝马大东工厂升级",
            "大连石化(西中岛)炼化一体化",
            "鞍钢鲅鱼圈二期",
            "辽阳石化乙烯节能");

    @Test
    void findsAllFourteenInARegisterWithoutDoubt() {
        List<NamedLink> links = NamedProjects.links(named(NAMES), REGISTER);

        assertThat(links)
                .extracting(NamedLink::projectId)
                .containsExactly(
                        "p01", "p03", "p05", "p06", "p07", "p08", "p04", "p09", "p10", "p13", "p12", "p11", "p14",
                        "p15");
        assertThat(links).noneMatch(NamedLink::review);
        assertThat(links.get(1).method()).isEqualTo("route");
        assertThat(links.get(1).evidence()).isEqualTo("“本庄高速”与“本溪至庄河高速公路工程”路线起讫点一致");
    }

    @Test
    void givesNoLinkWhereNothingFits() {
        assertThat(NamedProjects.links(named(List.of("丹阜高铁")), REGISTER)).isEmpty();
    }

    @Test
    void leavesATieToReviewAndNamesBoth() {
        var twins = List.of(new Candidate("b", "长海大桥工程"), new Candidate("a", "长海大桥项目"));

        assertThat(NamedProjects.links(named(List.of("长海大桥")), twins))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.projectId()).isEqualTo("a");
                    assertThat(link.review()).isTrue();
                    assertThat(link.evidence()).contains("b“长海大桥工程”");
                });
    }

    @Test
    void takesSeveralNamesOfOneProjectForOne() {
        var renamed = List.of(new Candidate("a", "长海大桥工程"), new Candidate("a", "长海大桥项目"));

        assertThat(NamedProjects.links(named(List.of("长海大桥")), renamed))
                .singleElement()
                .satisfies(link -> assertThat(link.review()).isFalse());
    }

    @Test
    void givesTheSameLinksInAnyOrderOfCandidates() {
        List<Candidate> reversed = new ArrayList<>(REGISTER);
        Collections.reverse(reversed);

        assertThat(NamedProjects.links(named(NAMES), reversed)).isEqualTo(NamedProjects.links(named(NAMES), REGISTER));
    }

    @Test
    void findsTheSameAmongManyInventedNamesInSeconds() {
        List<Candidate> candidates = inventedNames();
        assertThat(candidates).hasSizeGreaterThan(600_000);

        assertThat(NamedProjects.links(named(NAMES), candidates))
                .allMatch(NamedLink::review)
                .hasSizeLessThan(5);

        candidates.addAll(REGISTER);
        List<NamedLink> links =
                Assertions.assertTimeout(Duration.ofSeconds(20), () -> NamedProjects.links(named(NAMES), candidates));
        assertThat(links).isEqualTo(NamedProjects.links(named(NAMES), REGISTER));
    }

    /** Names as generators and registers make them: every place with every trade, form and phase. */
    private static List<Candidate> inventedNames() {
        List<String> places = List.of(
                "沈阳市大东区", "沈阳市铁西区", "沈阳市浑南区", "大连市金州区", "大连市长海县", "大连市瓦房店市", "大连市庄河市", "大连市甘井子区", "鞍山市台安县", "鞍山市海城市",
                "抚顺市新宾县", "本溪市明山区", "本溪市桓仁县", "丹东市凤城市", "锦州市黑山县", "营口市鲅鱼圈区", "营口市盖州市", "阜新市细河区", "辽阳市宏伟区", "辽阳市灯塔市",
                "盘锦市大洼区", "铁岭市昌图县", "朝阳市凌源市", "朝阳市北票市", "葫芦岛市绥中县", "葫芦岛市兴城市", "沈抚示范区", "大连长兴岛", "大连西中岛", "大连旅顺口区");
        List<String> trades = List.of(
                "高端装备制造", "汽车零部件", "石化", "乙烯", "精细化工", "钢铁", "节能环保", "炼化", "水资源", "水利", "高速公路", "高铁新城", "海上风电", "光伏",
                "核电", "原子能", "港口物流", "大桥", "冷链", "农产品加工", "医药", "数字经济", "新能源汽车", "冰雪旅游", "污水处理", "供热", "学校", "医院",
                "保障房", "集成电路", "机器人", "航空", "船舶", "海洋牧场", "畜禽养殖", "粮食仓储");
        List<String> forms = List.of(
                "产业园", "基地", "工厂升级", "改造", "扩建", "节能改造", "配套", "一体化", "研发中心", "示范", "生产线", "配置", "中心", "枢纽", "园区道路",
                "综合利用", "智能化升级", "搬迁", "二次开发", "服务区");
        List<String> ends = List.of(
                "项目",
                "工程",
                "一期项目",
                "二期项目",
                "三期工程",
                "建设项目",
                "（一期）",
                "（二期）",
                "建设工程",
                "技术改造项目",
                "有限公司项目",
                "集团项目",
                "股份公司二期工程",
                "PPP项目",
                "（2025）",
                "示范工程",
                "改扩建工程",
                "提升工程",
                "扩能项目",
                "续建工程",
                "新建工程",
                "重大项目",
                "子项目",
                "总部项目",
                "拓展项目",
                "补短板工程",
                "提质项目",
                "专项",
                "试点");
        List<Candidate> candidates = new ArrayList<>();
        for (String place : places) {
            for (String trade : trades) {
                for (String form : forms) {
                    for (String end : ends) {
                        candidates.add(new Candidate("x" + candidates.size(), place + trade + form + end));
                    }
                }
            }
        }
        return candidates;
    }

    private static List<NamedProjects.Wanted> named(List<String> names) {
        return names.stream().map(name -> new NamedProjects.Wanted(2, name)).toList();
    }
}
