"""Where names end and bodies begin: what stands beside them that the tagger took in or left out."""

import pytest

from tests.titles_told import Held, held, people, read

PEOPLE: list[tuple[str, str, set[str]]] = [
    ("a villager that the tagger all but saw", "58岁的村民宗宝田正忙着田间管理。", {"宗宝田"}),
    ("no surname of the tables", "知名作家捞宝透露，上次质疑无果。", {"捞宝"}),
    ("foreign sounds behind an office of state", "泰国国王哇集塔隆功表示，国际社会印象深刻。", {"哇集塔隆功"}),
    ("an adverb of time behind a surname", "林一直希望能够返家。", set()),
    ("an adverb in front of a verb of thought", "王一度认为不行。", set()),
    ("a given name of the same character", "林一川希望能够返家。", {"林一川"}),
    ("an alliance that watches", "公督盟指出，这是第一次。", set()),
    ("a given name in 盟", "赵新盟指出，这是第一次。", {"赵新盟"}),
    ("和 before 等", "石河市政协副主席陶庆和等市、区领导出席。", {"陶庆和"}),
    ("和 before the next of a list", "石河厅二级巡视员陶元和、办公室主任刘青山来校。", {"陶元和", "刘青山"}),
    ("和 between blanks", "石河讯 记者刘凡 周明和 任方 昨日，石河召开会议。", {"刘凡", "周明和", "任方"}),
    ("为 before a blank", "（记者许大为 石河台记者曾宇 蔡俊文）据报道。", {"许大为", "曾宇", "蔡俊文"}),
    ("before 于 and a day", "副所长林继山与社区民警黄建标于11月2日举行讲座。", {"林继山", "黄建标"}),
    ("before a phrase that opens a predicate", "随着士官指挥长李猛毅一声令下，导弹腾空。", {"李猛毅"}),
    ("before 及", "国防部长官金宽山、统一部长官柳青在及次长金奎山出席。", {"金宽山", "柳青在", "金奎山"}),
    (
        "three times with the same adverb",
        "石河市委：孙远才是典型。对孙远才涉嫌犯罪公诉。肃清孙远才恶劣影响。",
        {"孙远才"},
    ),
    (
        "a name that the tagger takes for a place, who talks",
        "1994年，上石村林家印等几个村民办起了水磨房。“前几年我们还靠天吃饭。”林家印说。",
        {"林家印"},
    ),
    ("congratulations", "“八方乡亲同贺虎岁”音乐会举行。书记员查明当事人已到。", set()),
    ("who is met", "在会见岭国驻石国大使祝有山时指出，两国是朋友。", {"祝有山"}),
    ("同 before a mark", "林青同“四人帮”进行了斗争。", {"林青"}),
    ("a married woman", "特首林郑月山女士发表演讲。", {"林郑月山"}),
    ("without its dot", "男主角起用新人贾斯提姆史密森（Justim Smith）。", {"贾斯提姆史密森"}),
    ("parted by a blank", "实现负增长。（简宁山 温加佳）", {"简宁山", "温加佳"}),
    ("behind 的 in a list", "最终，马山小学的尤心玉、李新增、陈瑜等，摘得桂冠。", {"尤心玉", "李新增", "陈瑜"}),
    (
        "a surname and 军 behind a post",
        "石河厅副厅长韩俊山和规划处处长韩军，石河市副市长李春山出席。",
        {"韩俊山", "韩军", "李春山"},
    ),
    ("昨晨 behind a name", "林鄭昨晨說，塌樹已清走。", {"林鄭"}),
    ("深 before 有感触", "学院教员王孜深有感触地说。", {"王孜"}),
    ("因 at the end of a foreign name", "老师尤里·穆萨尔·侯赛因逐句翻译歌词。", {"尤里·穆萨尔·侯赛因"}),
    ("common words", "扶智和扶志并重。接受他人的金援。孔院的学生很多。", set()),
    ("a reporter asked", "该酒店厨师长向河晚记者说，他们怕不习惯。", set()),
    ("an event in marks", "这场名为“你好·沙玛（Howdy Shama）”的活动。", {"沙玛"}),
    ("a relative of the same surname", "王玉蓉的叔叔王先生说，王玉蓉做了手术。", {"王玉蓉", "王先生"}),
    ("planets", "太阳可能吞噬水星、金星甚至地球。", set()),
]

HELD: list[tuple[str, str, dict[str, Held]]] = [
    (
        "原 between the verb and a body that is gone",
        "陶北川是交流干部。他曾任原水利部机关服务局副局长、调研员，铁路司顾问。",
        {
            "陶北川": {
                ("副局长", "水利部机关服务局"),
                ("调研员", "水利部机关服务局"),
                ("顾问", "铁路司"),
            }
        },
    ),
    (
        "elected by others than those whose post he had",
        "石河省音乐家协会前副主席、一级编剧许北山当选为会长，田立、曲金山当选副会长。",
        {
            "许北山": {("副主席", "石河省音乐家协会"), ("一级编剧", None), ("会长", None)},
            "田立": {("副会长", None)},
        },
    ),
    ("elected by who met", "石河商会换届大会昨日举行，许北山当选会长。", {"许北山": {("会长", "石河商会")}}),
    (
        "a unit by its number",
        "石河市消防救援支队特勤大队副大队长、特勤一站站长林山说。",
        {"林山": {("副大队长", "石河市消防救援支队特勤大队"), ("站长", "特勤一站")}},
    ),
    (
        "for how long",
        "邬开山曾是职业球队青河队的门将，当过近三年的快递站站长。",
        {"邬开山": {("门将", "青河队"), ("快递站站长", None)}},
    ),
    ("where she works, in front of her", "在石河二院当护士长的邝小芹说。", {"邝小芹": {("护士长", "石河二院")}}),
    ("当 is no part of a name", "李大山在石河钢铁厂当厂长。", {"李大山": {("厂长", "石河钢铁厂")}}),
    ("the father's post is not the daughter's", "王小芹的父亲在石河钢铁厂当厂长。", {"王小芹": set()}),
    (
        "a post that somebody does is not the next one's",
        "李大山在县医院做院长，石河纺织厂厂长李明山来了。",
        {"李大山": {("院长", "县医院")}, "李明山": {("厂长", "石河纺织厂")}},
    ),
    ("of what country", "石河队葡萄牙籍主帅若泽·阿泽说。", {"若泽·阿泽": {("主帅", "石河队")}}),
    (
        "who is asked to take it is another",
        "石河音乐学院院长盛以林三次登门，请他出任该院客座教授。",
        {"盛以林": {("院长", "石河音乐学院")}},
    ),
    ("a party that the tagger does not know", "统促党主席李新山表示。", {"李新山": {("主席", "统促党")}}),
    ("and who led it before", "統促黨前任主席李新山遭起訴。", {"李新山": {("主席", "統促黨")}}),
    ("others who are counted", "失联的是两名村民和石河镇干部鲁山川。", {"鲁山川": {("干部", "石河镇")}}),
    ("and no part of the body", "到场的有三名学生和石河一中教师李山。", {"李山": {("教师", "石河一中")}}),
    (
        "elected with others",
        "会议选举柏立山为市委书记，吕山明为市委副书记，郗山河、庾小玉等7人为市委常委。",
        {"郗山河": {("常委", "市委")}, "庾小玉": {("常委", "市委")}},
    ),
    ("a nickname in marks", "石山黨總裁「黑熊」張安山遭搜索。", {"張安山": {("總裁", "石山黨")}}),
    (
        "前 and a city whose name makes a word with it",
        "前台北市长柯文山、前台中市议员林大川、国民党前宜县议员陈孝山到庭。",
        {"柯文山": {("市长", "台北市")}, "林大川": {("议员", "台中市")}, "陈孝山": {("议员", "宜县")}},
    ),
    ("a side of a lawsuit", "京華城案被告柯文山聲請停押。", {"柯文山": {("被告", None)}}),
    ("a witness and his body", "控方证人石河公司经理王磊山出庭。", {"王磊山": {("经理", "石河公司")}}),
    ("how often", "张森山校长多次强调，赵强山主任两度来到。", {"张森山": {("校长", None)}, "赵强山": {("主任", None)}}),
    ("a noun of his", "陈菊芳市长满意度高达70%。", {"陈菊芳": {("市长", None)}}),
    ("a chief of a village by his surname", "柳河村的王主任说，路通了。", {"王主任": {("主任", "柳河村")}}),
    ("a secretary of a committee", "社居委的秦书记笑了。", {"秦书记": {("书记", "社居委")}}),
    ("a coach by his own name", "日前，朱志山教练因身体原因，主动提出。", {"朱志山": {("教练", None)}}),
    (
        "a contest of many words",
        "全国中学生植物叶片绘图知识竞赛组委会秘书长陶怀山作报告。",
        {"陶怀山": {("秘书长", "全国中学生植物叶片绘图知识竞赛组委会")}},
    ),
    ("a part of a paper", "《石河物流报》岭东部副主任张晶山出席。", {"张晶山": {("副主任", "《石河物流报》岭东部")}}),
    ("a field of the police", "刑侦大队反诈民警陈思山讲座。", {"陈思山": {("反诈民警", "刑侦大队")}}),
    ("a place behind a preposition", "影片以温州90后战士周尚山为主线。", {"周尚山": {("90后战士", "温州")}}),
    ("a number that is a place", "十二柳乡党委书记谢艳山介绍。", {"谢艳山": {("党委书记", "十二柳乡")}}),
    (
        "a post glued to 兼",
        "石联人力资源总监兼石联管理学院院长高辉山签订协议。",
        {"高辉山": {("人力资源总监", "石联"), ("院长", "石联管理学院")}},
    ),
    (
        "where a university lies",
        "竞赛在湖北省武汉市华石科技大学举行。华石科技大学副书记马辉山出席。",
        {"马辉山": {("副书记", "华石科技大学")}},
    ),
    (
        "a bureau of another place",
        "自治区卫生健康委主任张颖山到会。领导有石河政协副主席、卫生健康委主任何涛山。",
        {"何涛山": {("副主席", "石河政协"), ("主任", "卫生健康委")}},
    ),
    (
        "what 与 joins",
        "石河中山大学中国与亚太区域研究所教授郭育山发言。",
        {"郭育山": {("教授", "石河中山大学中国与亚太区域研究所")}},
    ),
    ("who sends a reporter", "新华社驻东京首席记者王小山报道。", {"王小山": {("驻东京首席记者", "新华社")}}),
    ("a ministry abroad", "国防部长官金宽山出席会议。", {"金宽山": {("长官", "国防部")}}),
    ("a minister twice", "应外交部长王毅山邀请来访，他同王毅山外长会谈。", {"王毅山": {("部长", "外交部")}}),
    ("a field over two places", "石河公会中国大陆事务总监徐国山出席。", {"徐国山": {("中国大陆事务总监", "石河公会")}}),
    (
        "a field that opens with a verb",
        "石河银行广州分行跨行资金管理负责人胡迟山来访。",
        {"胡迟山": {("跨行资金管理负责人", "石河银行广州分行")}},
    ),
    ("people of one place abroad", "旅港海南同乡会会长林青山出席。", {"林青山": {("会长", "旅港海南同乡会")}}),
    ("a group with its chiefs", "探访团副团长俞飞山发言。", {"俞飞山": {("副团长", "探访团")}}),
    (
        "原 inside a post",
        "石河自治区党委原常委、统战部原部长王素山获刑。",
        {"王素山": {("常委", "石河自治区党委"), ("部长", "统战部")}},
    ),
    ("原 before a whole head noun", "原文学院党委书记黄秉山出席。", {"黄秉山": {("党委书记", "文学院")}}),
    ("a verb behind a post", "本次培训由保卫处高世明副处长主讲。", {"高世明": {("副处长", "保卫处")}}),
    (
        "an engineer behind his firm",
        "石河建设集团有限公司王海山高级工程师出席。",
        {"王海山": {("高级工程师", "石河建设集团有限公司")}},
    ),
    (
        "a firm taken for a place",
        "投资人、岭东福斯顿资深总监尹晓山出席。",
        {"尹晓山": {("资深总监", "岭东福斯顿"), ("投资人", None)}},
    ),
    ("of a foundation", "林玉山将担任基金会的CFO，石河公司首席人力官童文山负责。", {"林玉山": {("CFO", "基金会")}}),
    ("all of a country", "全英中国青年学者联合会主席沈岭山说。", {"沈岭山": {("主席", "全英中国青年学者联合会")}}),
    (
        "who heads what is named behind, with a title",
        "他会见了以会长林青山为团长的石河商会访问团。",
        {"林青山": {("会长", None), ("团长", "石河商会访问团")}},
    ),
    ("a hall that nobody presides over", "他在人民大会堂会见了会长林青山。", {"林青山": {("会长", None)}}),
    ("who is new, not what", "石河醫院新院長由吳明山教授接任。", {"吳明山": {("院長", "石河醫院"), ("教授", None)}}),
    ("a time in front of a post", "議會開議時議長張建山到場。", {"張建山": {("議長", None)}}),
    ("a state of America", "当日，他获加州众议员林锡山颁奖。", {"林锡山": {("众议员", "加州")}}),
    (
        "who only wishes for a post",
        "林青山有意出任石河大学校长，记者林山婉拒出任局长。",
        {"林青山": set(), "林山": {("记者", None)}},
    ),
    ("a union of the trade", "市教师工会主席陈立山出席。", {"陈立山": {("主席", "市教师工会")}}),
    ("a union abroad", "石航機師工會理事長李信山說。", {"李信山": {("理事長", "石航機師工會")}}),
    ("who sends an office", "外交部駐石港公署特派員劉立山出席。", {"劉立山": {("特派員", "外交部駐石港公署")}}),
    ("a bracket with 亦为", "陈立山(同时亦为市教育学会会长)出席。", {"陈立山": {("会长", "市教育学会")}}),
    ("appointed abroad", "陳達山受委為石晉市政局主席。", {"陳達山": {("主席", "石晉市政局")}}),
    (
        "a name in marks before a shop",
        "“超能鹿”健身餐厅创始人穆子山出席。",
        {"穆子山": {("创始人", "“超能鹿”健身餐厅")}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in PEOPLE], ids=[row[0] for row in PEOPLE])
def test_who_is_named(text: str, wanted: set[str]) -> None:
    assert people(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_who_holds_what(text: str, wanted: dict[str, Held]) -> None:
    record = read(text)
    assert {name: set(held(record, name)) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("民政局长吴世川说。环保局吴局长未说明。环保局长吴盛川到会。", {"吴世川", "吴盛川"}),
        ("云川市公安局局长吴盛川说。市教育局吴局长未说明。", {"吴盛川", "吴局长"}),
        ("环境保护局局长吴盛川说。环保局吴局长未说明。", {"吴盛川"}),
        ("云川市人力资源和社会保障局局长吴盛川说。人社局吴局长到会。", {"吴盛川"}),
        ("云川市人社局局长吴盛川说。吴局长未说明。", {"吴盛川"}),
    ],
)
def test_a_chief_by_his_surname_is_the_one_of_that_bureau(text: str, wanted: set[str]) -> None:
    assert people(text) == wanted
