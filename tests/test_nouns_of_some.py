"""Counted nouns: some of those told of, what grew or shrank, what belongs to no noun. All sentences are our own."""

import pytest

from pipeline import extract
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("马厩/n 从/p 9间/m 减/v 到/v 3间/m 。/w", ["马厩", "马厩"], id="shrunk"),
    pytest.param("马鞍/n 由/p 9副/m 缩减/v 成/v 3副/m 。/w", ["马鞍", "马鞍"], id="shrunk-to-be"),
    pytest.param("骑手/n 控制/v 在/p 30/m —/w 35/m 人/n 。/w", ["骑手"], id="kept-at"),
    pytest.param("马场/n 全年/TIME 接待/v 游客/n 可达/v 9万人次/m 。/w", ["游客"], id="may-come-to"),
    pytest.param("教练/n 计/v 9/m 人/n 。/w", ["教练"], id="in-all"),
    pytest.param("其中/r 替补/vn 骑手/n 不得/v 超过/v 2/m 人/n 。/w", ["替补骑手"], id="may-not-be-more"),
    pytest.param("几十口/m 水井/n 只/d 剩/v 三口/m 能/v 用/v 。/w", ["水井", "水井"], id="left"),
    pytest.param("借/v 出/v 马鞍/n 90副/m ，/w 只有/d 9副/m 没有/v 归还/v 。/w", ["马鞍", "马鞍"], id="only-some"),
    pytest.param("车上/s 有/v 五名/m 骑手/n ，/w 其中/f 两/m 人/n 轻伤/n 。/w", ["骑手", "骑手"], id="of-people"),
    pytest.param("三名/m 骑手/n 迷路/v ，/w 其中/r 一/m 人/n 失温/v 。/w", ["骑手", "骑手"], id="one-of-people"),
    pytest.param("水桶/n 共/d 36只/m ，/w 其中/r 漏水/v 的/u 9只/m 。/w", ["水桶", "水桶"], id="of-what-kind"),
    pytest.param("共有/v 90间/m 马厩/n 申请/v ，/w 核准/v 其中/f 36间/m 。/w", ["马厩", "马厩"], id="approved"),
    pytest.param("3家/m 马场/n 已/d 开业/v ，/w 另有/v 5家/m 在/d 装修/v 。/w", ["马场", "马场"], id="others-as-well"),
    pytest.param("马场/n 36家/m ，/w 明年/TIME 拟/v 再/d 吸纳/v 10家/m 。/w", ["马场", "马场"], id="more-to-come"),
    pytest.param(
        "安置/v 牧民/n 90/m 人/n ，/w 仍/d 有/v 十余/m 人/n 下落不明/a 。/w",
        ["牧民", None],
        id="those-missing-are-others",
    ),
    pytest.param(
        "本周/TIME 有/v 天鹅/n 90只/m ，/w 比/p 上周/TIME 多/d 出/v 9只/m 。/w", ["天鹅", "天鹅"], id="so-many-more"
    ),
    pytest.param(
        "第二批/m 天鹅/n 飞抵/v 湖区/n ，/w 数量/n 逾/v 90只/m 。/w", ["天鹅", "天鹅"], id="not-the-second-lot"
    ),
    pytest.param("有/v 一条/m 马道/n 和/c 两眼/m 水井/n 。/w", ["马道", "水井"], id="no-joint-in-the-noun"),
    pytest.param("双方/n 就/d 九项/m 议题/n 交换/vn 意见/n 。/w", ["议题"], id="what-is-done-about-them"),
    pytest.param("在/p 六个/m 项目/n 中共/ORG 夺得/v 三枚/m 奖牌/n 。/w", ["项目", "奖牌"], id="among-them-in-all"),
    pytest.param("全市马场/n 、/w 马厩/n 总数/n 达到/v 90家/m 。/w", ["马场、马厩"], id="where-is-no-part-of-it"),
    pytest.param("全省/n 考点/n 共/d 设/v 90个/m 。/w", ["考点"], id="set-up"),
    pytest.param("他/r 绕/v 马场/n 跑/v 了/u 三圈/m 。/w", [None], id="rounds"),
    pytest.param("用工/vn 总量/n 突破/v 9/m 万人/n 。/w", [None], id="labour-is-nobody"),
    pytest.param(
        "骑手/n 9名/m 报名/v ，/w 最终/ad 完赛/v 的/u 有/v 6/m 人/n 。/w", ["骑手", "骑手"], id="who-finished"
    ),
    pytest.param("三名/m 骑手/n 中/f 两人/n 落马/v 。/w", ["骑手", "骑手"], id="of-three-two"),
    pytest.param("从/p 20件/m 入围/vn 作品/n 里/f 选出/v 三件/m 。/w", ["入围作品", "入围作品"], id="chosen-from"),
    pytest.param(
        "共有/v 马场/n 90家/m ，/w 注销/v 的/u 只有/v 9家/m 。/w", ["马场", "马场"], id="only-those-struck-off"
    ),
    pytest.param(
        "街/n 上/f 有/v 六十家/m 马具店/n ，/w 如今/TIME 只/d 剩/v 一家/m 。/w", ["马具店", "马具店"], id="one-left"
    ),
    pytest.param(
        "骑手/n 由/p 周一/TIME 的/u 90/m 人/n 降至/v 周三/TIME 约/d 60/m 人/n 。/w", ["骑手", "骑手"], id="by-days"
    ),
    pytest.param("末尾/n 两支/m 降级/v 。/w", [None], id="the-end-is-no-team"),
    pytest.param("加息/v 50个/m 基点/n 。/w", [None], id="basis-points"),
    pytest.param(
        "双向/n 四/m 车道/n ，/w 辗转/v 五/m 省/n 八/m 市/n 。/w", ["车道", "省", "市"], id="nouns-for-measures"
    ),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_counted_noun_of_some(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


PRINTED = [
    # sentence, the noun of its first quantity
    pytest.param("5名骑手与牧区教师一起修路。", "骑手", id="done-with-others"),
    pytest.param("12位牧民代表与外地记者畅谈心得。", "牧民代表", id="talked-with-others"),
    pytest.param("30名青年与院士合影留念。", "青年", id="a-picture-with-others"),
    pytest.param("8位教练同学生代表面对面。", "教练", id="met-by-others"),
    pytest.param("6位企业家与网友在线互动。", "企业家", id="adverb-before-it"),
    pytest.param("10名医生和护士一起参加培训。", "医生和护士", id="和-may-count-both"),
    pytest.param("20名工人与技术员获得奖金。", "工人与技术员", id="both-get-it"),
    pytest.param("60名党员与群众代表参加了座谈会。", "党员与群众代表", id="a-talk-is-no-verb"),
    pytest.param("200名教师与学生参加活动。", "教师与学生", id="both-take-part"),
    pytest.param("10位作家与读者的交流活动举行。", "作家与读者", id="an-event-of-both"),
    pytest.param("她累计创作散文随笔80万字。", "散文随笔", id="what-is-written"),
    pytest.param("老人整理家谱近30万字。", "家谱", id="written-with-a-modifier"),
    pytest.param("学习期间完成抄写任务30万字。", "抄写任务", id="a-task-of-so-many-characters"),
    pytest.param("一名江河集团（云川）工程师说。", "工程师", id="of-a-house-in-brackets"),
    pytest.param("两位江城大学（原师院）教授到场。", "教授", id="of-a-house-once-called-so"),
    pytest.param("她是一名来自云川大学（南校区）的学生。", "学生", id="from-a-house-in-brackets"),
    pytest.param("一名骑手（右）教练员到场。", "骑手", id="who-stands-where"),
    pytest.param("一名男子（32岁）司机被带走。", "男子", id="the-age-in-brackets"),
    pytest.param("一名咨询师说，这很难。", "咨询师", id="a-verb-that-the-tagger-glues-on"),
    pytest.param("一名工程师说明了情况。", "工程师", id="another-verb"),
    pytest.param("展出200盆、近30个品种的兰花。", "兰花", id="so-many-of-so-many-kinds"),
    pytest.param("湖上有5000只、20多种候鸟。", "候鸟", id="kinds-without-的"),
    pytest.param("发放200份、6种宣传资料。", "宣传资料", id="papers-of-six-kinds"),
    pytest.param("救出5人、2只狗的主人。", None, id="people-and-dogs"),
    pytest.param("现场有30人、3种设备。", None, id="people-and-kinds-of-things"),
    pytest.param("每天接待500人、提供20种药品。", None, id="a-verb-between"),
    pytest.param("警方看到一辆车号为鲁A×××××的货车。", "货车", id="a-number-made-illegible"),
    pytest.param("她丢了一部号码为138****5678的手机。", "手机", id="the-same-with-asterisks"),
    pytest.param("一架注册号为B-1234的客机备降。", "客机", id="a-number-with-a-hyphen"),
    pytest.param("民警抄下一个车号。", "车号", id="the-number-itself"),
    pytest.param("一组编号的含义。", "编号", id="what-is-behind-a-number"),
    pytest.param("带一个产业、富一方百姓。", "产业", id="what-is-done-next"),
    pytest.param("企业推出12个市场对路的新产品。", "新产品", id="what-the-market-takes-to"),
    pytest.param("开发了12款用户急需的软件。", "软件", id="what-users-want"),
    pytest.param("确定9个群众反映强烈的问题。", "问题", id="what-people-complain-of"),
    pytest.param("3个客户投诉的问题已解决。", "客户", id="clients-that-can-be-counted"),
    pytest.param("两个国家关注的问题。", "国家", id="lands-that-can-be-counted"),
    pytest.param("15个市场需要改造。", "市场", id="markets-themselves"),
    pytest.param("单日游客进出达到37万人次。", "游客", id="what-travellers-do"),
    pytest.param("旅客发送12万人次。", "旅客", id="what-is-done-with-them"),
    pytest.param("公安机关查获非法出境300人。", None, id="an-act-and-nobody-named"),
    pytest.param("骑手乘车3次。", None, id="rides-are-no-riders"),
    pytest.param("客商从上届的2300人增至3100人。", "客商", id="since-the-last-fair"),
    pytest.param("全书约28万字。", None, id="the-length-of-a-book"),
    pytest.param("征文每篇限800字。", None, id="the-length-allowed"),
]


@pytest.mark.parametrize(("sentence", "noun"), PRINTED)
def test_noun_as_printed(sentence: str, noun: str | None) -> None:
    found = extract(sentence).quantities[0].noun
    assert (found and found.text) == noun


LISTS = [
    # sentence, the noun of each quantity
    pytest.param("三省一市联合发布。", ["省", "市"], id="one-area-behind-others"),
    pytest.param("学校形成一校三地的格局。", ["校", "地"], id="one-house-at-three-places"),
    pytest.param("一镇三村连片开发。", ["镇", "村"], id="one-area-before-others"),
    pytest.param("全市一市民受伤。", ["市民"], id="a-citizen"),
    pytest.param("一地三个品种，一村两委换届。", ["品种"], id="no-areas"),
    pytest.param("收藏了近7万号标本。", ["标本"], id="specimens-by-号"),
    pytest.param("采得标本千余号。", ["标本"], id="specimens-before-it"),
    pytest.param("两千多号工人上岗，500多号职工放假。", ["工人", "职工"], id="people-by-号"),
    pytest.param("5号标本已损坏，3号楼有人。", [], id="what-is-numbered"),
    pytest.param("她住在300号房间，1000号牌照拍卖。", [], id="what-is-numbered-high"),
    pytest.param("苔藓有300种，她摸清了200种的身世。", ["苔藓", None], id="the-story-of-so-many"),
    pytest.param("蝴蝶有90种，她记住了数百种的用途。", ["蝴蝶", None], id="the-use-of-so-many"),
    pytest.param("近万种的药品上架，300多种的昆虫展出。", ["药品", "昆虫"], id="kinds-of-what-is-counted"),
    pytest.param("外国游客从10年前的3万人次，增至去年的9万人。", [None, "外国游客", "外国游客"], id="ten-years-ago"),
    pytest.param("成员国由五年前的12个增至36个。", [None, "成员国", "成员国"], id="lands-then-and-now"),
    pytest.param("他从5年前的2次增至5次。", [None, None, None], id="times-of-nobody"),
]


@pytest.mark.parametrize(("sentence", "nouns"), LISTS)
def test_nouns_as_printed(sentence: str, nouns: list[str | None]) -> None:
    assert [one.noun and one.noun.text for one in extract(sentence).quantities] == nouns
