"""Where bodies, posts and names begin and end in running news and in bylines, and words that only their place names."""

import pytest

from tests.titles_told import Held, held, people, read

HELD: list[tuple[str, str, str, Held]] = [
    ("a region torn by the tagger", "微软大中华区总裁卫明远说。", "卫明远", {("大中华区总裁", "微软")}),
    ("a region behind a word cut in two", "对此，蔚来中国区总裁卫明远说。", "卫明远", {("中国区总裁", "蔚来")}),
    ("a country behind a firm", "记者采访了特斯拉中国总裁卫明远。", "卫明远", {("中国总裁", "特斯拉")}),
    ("a trade", "青岚幼儿园保育员卫明远说，孩子们都好。", "卫明远", {("保育员", "青岚幼儿园")}),
    ("the highest court", "最高法院副院长卫明远出席会议。", "卫明远", {("副院长", "最高法院")}),
    ("some company", "青岚市某建筑工程有限公司经理卫某被查。", "卫某", {("经理", "青岚市某建筑工程有限公司")}),
    ("against something", "青岚省反电信诈骗中心负责人卫明远介绍。", "卫明远", {("负责人", "青岚省反电信诈骗中心")}),
    ("a brigade by number", "高速三大队民警卫明远告诉记者，路面结冰。", "卫明远", {("民警", "高速三大队")}),
    ("a township of a people", "云浦苗族乡乡长卫明远说，村里变了。", "卫明远", {("乡长", "云浦苗族乡")}),
    ("an office named after its head", "陆文英办公室秘书长卫明远说明此事。", "卫明远", {("秘书长", "陆文英办公室")}),
    ("a zone torn by the tagger", "开发区管委会主任卫明远说，园区新签八个项目。", "卫明远", {("主任", "开发区管委会")}),
    (
        "a ministry before its institute",
        "长期参与治污的生态环境部青岚环境科学研究所研究员卫明远说，欠账太多。",
        "卫明远",
        {("研究员", "生态环境部青岚环境科学研究所")},
    ),
    ("a verb that ends like a body", "当晚带队的副大队长卫明远随即安排检测。", "卫明远", {("副大队长", None)}),
    (
        "offices by their last character",
        "市综治办主任、市护河办主任卫明远及市铁路公安处副处长林大川出席。",
        "卫明远",
        {("主任", "市综治办"), ("主任", "市护河办")},
    ),
    ("an office of nouns", "港口物流办副主任卫明远介绍，旺季到了。", "卫明远", {("副主任", "港口物流办")}),
    ("no office", "该办主任卫明远说，工作已启动。", "卫明远", {("主任", None)}),
    ("a post inside the name of a bureau", "省外国专家局局长卫明远主持会议。", "卫明远", {("局长", "省外国专家局")}),
    ("a pupil of a school by number", "青岚三十一中学生卫明远表示，要做文明人。", "卫明远", {("学生", "青岚三十一中")}),
    (
        "a committee over a bracket",
        "时任青岚市委书记、青岚文化示范区党(工)委书记的卫明远牵头此事。",
        "卫明远",
        {("书记", "青岚市委"), ("党(工)委书记", "青岚文化示范区")},
    ),
    ("a corps", "兵团党委第一书记、第一政委卫明远讲话。", "卫明远", {("党委第一书记", "兵团"), ("第一政委", "兵团")}),
    ("an address with an instructor", "青岚路派出所林教导员说，案子还在查。", "林教导员", {("教导员", "青岚路派出所")}),
    ("a party that applied", "申请执行人卫某芳与对方和解。", "卫某芳", {("申请执行人", None)}),
    (
        "glued correspondents",
        "青岚晚报讯(通讯员施晨云记者卫明远)12月4日，市区下雪。",
        "卫明远",
        {("记者", "青岚晚报")},
    ),
    ("a paper on a site", "青岚新闻网-青岚晚报讯(记者卫明远)昨天下雪。", "卫明远", {("记者", "青岚晚报")}),
    ("a paper glued to a name", "通讯员秦晨轩青岚晚报记者卫明远", "卫明远", {("记者", "青岚晚报")}),
    ("three glued names", "本报讯（记者高清川通讯员张拥明姜黎王明远）昨天下雪。", "王明远", {("通讯员", None)}),
    ("credits that run on", "通讯员：王丽川编辑：昌小明主编：卫明远审核：林大川", "卫明远", {("主编", None)}),
    (
        "credits that run on, of an office",
        "责任编辑：赵江川值班主任：卫明远总编辑：杨小明",
        "卫明远",
        {("值班主任", None)},
    ),
    ("credits with a slash", "青岚晚报讯(记者/周大川通讯员/刘晓林卫明远)昨天下雪。", "卫明远", {("通讯员", None)}),
    (
        "two ministries by 兼",
        "人力部长兼贸工部第二部长卫明远说。",
        "卫明远",
        {("人力部长", None), ("第二部长", "贸工部")},
    ),
    ("in a year with somebody", "他在 2023 年与海盟委员会主席卫明远会面。", "卫明远", {("主席", "海盟委员会")}),
    (
        "a league by its last character",
        "工业伤亡权益会总干事卫明远批评，监管不力。",
        "卫明远",
        {("总干事", "工业伤亡权益会")},
    ),
    ("no league", "公听会主席、副议长卫明远裁示。", "卫明远", {("主席", None), ("副议长", None)}),
    (
        "a light adverb behind the name",
        "现任农会总干事的施进财则加码宣布，农会将捐款。",
        "施进财",
        {("总干事", "农会")},
    ),
    (
        "a surname that is a preposition",
        "青岚大学会计学院教授向晚舟则提醒，价格战尚未结束。",
        "向晚舟",
        {("教授", "青岚大学会计学院")},
    ),
    (
        "what she still was",
        "今年47岁的卫明兰是青岚女排主教练，2019年球队夺冠时，她还是助理教练。",
        "卫明兰",
        {("主教练", "青岚女排"), ("助理教练", None)},
    ),
    (
        "what he is by now",
        "“好球。”卫明远哽咽着说。他来自喀拉村，三年前还在工地上搬砖，如今是青岚市第三中学的体育老师。",
        "卫明远",
        {("体育老师", "青岚市第三中学")},
    ),
    ("what one also is", "卫明远是镇上的爱心义工，也是义工联摄影队队长。", "卫明远", {("队长", "义工联摄影队")}),
    (
        "a bracket with the short name",
        "卫明远在担任青岚市建筑工务局（以下简称青岚建工局）副局长期间，收受贿赂。",
        "卫明远",
        {("副局长", "青岚市建筑工务局")},
    ),
    (
        "who works there",
        "东岚大郡二期物业服务处的工作人员卫明远写了倡议书。",
        "卫明远",
        {("工作人员", "东岚大郡二期物业服务处")},
    ),
    (
        "a section that its chief repeats",
        "市房屋产权交易管理中心转让科科长卫明远介绍，去年登记不多。",
        "卫明远",
        {("科长", "市房屋产权交易管理中心转让科")},
    ),
    (
        "a branch torn by the tagger",
        "青岚市公安局经开分局局长卫明远参加会议。",
        "卫明远",
        {("局长", "青岚市公安局经开分局")},
    ),
    ("a team by number", "公交公司城区一车队队长卫明远及时发现。", "卫明远", {("队长", "公交公司城区一车队")}),
    ("police of the roads", "交警天津站大队副大队长卫明远介绍说。", "卫明远", {("副大队长", "交警天津站大队")}),
    ("on duty", "值班所长卫明远说，她们在等父母。", "卫明远", {("值班所长", None)}),
    ("a driver in brackets", "货车驾驶员（卫某，男，35岁）受伤。", "卫某", {("货车驾驶员", None)}),
    ("a first mate that is none", "县人大副主任卫明远说。", "卫明远", {("副主任", "县人大")}),
    ("a group named after a post", "特首政策组组长卫明远说。", "卫明远", {("组长", "特首政策组")}),
    (
        "ours, with another party",
        "青岚大学与岭南中学签约\n\n青岚大学与岭南中学举行仪式。我校副校长卫明远、岭南中学校长林大川出席。",
        "卫明远",
        {("副校长", "青岚大学")},
    ),
    ("ours, of two", "青岚大学与岭南中学举行仪式。我校党委书记卫明远说好。", "卫明远", {("党委书记", None)}),
    ("stationed from another town", "青岚市驻云岭县大石村第一书记卫明远说。", "卫明远", {("第一书记", "云岭县大石村")}),
    ("a ward with a number", "三信里里长卫明远协调交通。", "卫明远", {("里长", "三信里")}),
    (
        "a life that opens with the name",
        "危行毕业于青岚大学,现为青岚新区管委会招商局副局长。",
        "危行",
        {("副局长", "青岚新区管委会招商局")},
    ),
    ("a paper by its last character", "中国环境报记者卫明远报道。", "卫明远", {("记者", "中国环境报")}),
]

NAMED = [
    ("a passive", "他途中就被民警查获。", set()),
    ("a plain verb", "希望民警能去看看。", set()),
    ("a noun", "男子撕扯民警衣服，并蹬踹民警。", set()),
    ("what is shared", "只能业主平摊，成立维修资金。", set()),
    ("talk in a direction", "他面向公交车司机方向说话。", set()),
    ("a letter", "我还发律师信要告网络暴力。", set()),
    ("a word with 老人", "牧民更登老人今年73岁。", {"更登"}),
    ("a common word that speaks", "村民时光告诉记者，路通了。", {"时光"}),
    ("what is part of a place", "桂岭某公司经理失联。", set()),
    ("someone with a last character", "嫌疑人何某贵落网，何某贵供认不讳。", {"何某贵"}),
    ("a particle always there", "教授诸葛敏之说，好。“对。”诸葛敏之回应说。夜里，诸葛敏之又去看了看。", {"诸葛敏之"}),
    ("a surname of two characters after a quotation", "“一只也没发炎。”闻人雪回忆道。", {"闻人雪"}),
    ("words of grammar that speak", "青岚市检察院第四检察部主任应如是介绍，案件减少。", {"应如是"}),
    ("what he does himself", "合肥政协副主席自杀 ，曾任检察长。", set()),
    ("chosen", "牛大力当选。", {"牛大力"}),
    ("words on a list of posts", "导演冯唐、编剧宋词、摄影师元曲共同亮相。", {"冯唐", "宋词", "元曲"}),
    ("short forms of provinces", "这座城市在云贵川一带。", set()),
    ("a byline of a paper", "苏报讯（记者 邹强）昨天下雪。", {"邹强"}),
    ("a pseudonym", "田野（化名）去年辞职。", {"田野"}),
    ("a home", "村民李川家卖了两万斤苹果。", {"李川"}),
    ("a given name of two characters", "公共卫生学院院长福田敬二说,样本有限。", {"福田敬二"}),
    ("a clan", "胡氏家族核心人物落网。", set()),
    ("a wife", "许妻过世。", set()),
    ("a motorway", "邢临高速公路发生事故。", set()),
    ("a document", "宁政发[2016]1号文件。", set()),
    ("papers of a country", "以至于有韩媒称，言论有变。", set()),
    ("towards a lady", "在短短两个月内，向罗女士借钱15次。", {"罗女士"}),
    ("a source", "据澹台镜介绍，茶叶卖得不错。", {"澹台镜"}),
    ("no source", "据项目方介绍，工程下月完工。", set()),
    ("a surname of two characters, many times", "被告人相里明多次盗窃。", {"相里明"}),
    ("what he has", "云川县教育局局长蓝有才在会上说，工作要抓实。", {"蓝有才"}),
    ("values in a list", "得票：王小明21%、李世文22.7%、张大川43%、何必11%。", {"王小明", "李世文", "张大川", "何必"}),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_posts_and_bodies_are_whole(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_names_need_a_sign(text: str, want: set[str]) -> None:
    assert people(text) == want
