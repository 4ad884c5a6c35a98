"""A counted noun whose words are no nouns to the tagger, and words behind a number that begin something else."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import counted

ROWS = [
    # words with tags, the noun of each quantity
    pytest.param("举办/v 8场/m 中/f 高级/n 人才/n 招聘会/n 。/w", ["中高级人才招聘会"], id="a-localizer-inside"),
    pytest.param("四个/m 集中连片特困/ad 地区/n ，/w", ["集中连片特困地区"], id="an-adverb-inside"),
    pytest.param("发出/v 14张/m 暂时/d 停工/v 通知书/n ，/w", ["暂时停工通知书"], id="behind-a-verb-that-governs"),
    pytest.param("看到/v 一辆/m 无/v 牌/n 挂车/n 。/w", ["无牌挂车"], id="without-a-plate"),
    pytest.param("发现/v 一辆/m 白色/n 现代/TIME 牌/n 轿车/n", ["白色现代牌轿车"], id="a-make-like-a-time"),
    pytest.param("公布/v 2起/m 饲料/n 内/f 有/v 异物/n 事件/n", ["饲料内有异物事件"], id="a-case-told-by-a-clause"),
    pytest.param("9个/m 回/v 乡里/n 报道/v 的/u 党组织/n", ["党组织"], id="no-row-before-的"),
    pytest.param("又/d 是/v 一个/m 丰收年/a 。/w", ["丰收年"], id="a-noun-taken-for-an-adjective"),
    pytest.param("合格/v 9件/m ，/w 不合格/a 4件/m", [None, None], id="a-judgement-is-no-noun"),
    pytest.param("某/r 夏天/TIME 的/u 一个/m 下午/TIME ，/w", ["下午"], id="a-part-of-a-day"),
    pytest.param("其他/r 几个/m 也/d 出/v 了/u 同样/a 的/u 毛病/n", [None], id="they-too"),
    pytest.param("另外/r 一张/m 则/c 说/v 是/v 旧/a 照片/n", [None], id="the-other-one-however"),
    pytest.param("三个/m 正在/d 排水/v 的/u 排口/n", ["排口"], id="an-adverb-in-a-clause"),
    pytest.param("一门/m 好/a 手艺/n 成为/v 了/u 他/r 的/u 招牌/n", ["手艺"], id="not-behind-了"),
    pytest.param("记录/v 到/v 22次/m 小/a 地震/n ，/w", ["小地震"], id="a-verb-with-到"),
    pytest.param("听到/v 一声/m 打火机/n 的/u 声音/n ，/w", ["声音"], id="a-sound-and-not-of-what"),
    pytest.param("一张/m 电影/n 《/w 野/nw 马/nw 》/w 的/u 新/a 剧照/n", ["新剧照"], id="behind-a-title-and-的"),
    pytest.param("一篇/m 名/n 为/v 《/w 野马/nw ，/w 野/nw 》/w 的/u 长/a 文/n", ["长文"], id="named-so"),
    pytest.param("建立/v 一个/m “/w 亲/n ”/w “/w 清/n ”/w 的/u 关系/n", ["关系"], id="behind-several-quoted-words"),
    pytest.param("三位/m “/w 表/n 爷/n ”/w 手中/s", ["表爷"], id="not-the-place-behind-a-quoted-name"),
    pytest.param("这/r 是/v 一种/m 全新/a 类型/n 的/u 故障/n", ["故障"], id="of-a-new-type"),
    pytest.param("对于/p 一个/m 12岁/m 的/u 女生/n 来说/v", ["女生", None], id="a-girl-of-twelve"),
    pytest.param("共/d 发放/v 各类/r 宣传/vn 资料/n 二百余份/m", ["宣传资料"], id="all-kinds-of"),
    pytest.param("衣物/n 就/d 整整/a 三大箱/m", ["衣物"], id="fully-so-many"),
    pytest.param("新增/v 受益/vn 家庭/n 4万个/m", ["受益家庭"], id="newly-added"),
    pytest.param("学生/n 报名/v 的/u 有/v 57人/m ，/w", ["学生"], id="of-whom-so-many"),
    pytest.param("通关/vn 手续/n 由/p 7项/m 压/v 减/v 为/v 3项/m", ["手续", "手续"], id="cut-down"),
    pytest.param("受理/v 涉/LOC 江/n 案件/n 73件/m", ["涉江案件"], id="about-the-river"),
    pytest.param("骑手/n 一行/m 5人/m 来到/v 草原/n", [None], id="a-party-of-five"),
    pytest.param("迎来/v 了/u 一次/m 赛马/n 高峰/n 。/w", ["赛马高峰"], id="no-place-behind-了"),
    pytest.param("去/v 了/u 两次/m 图书馆/n", [None], id="a-place-behind-了"),
    pytest.param("辗转/v 城管/n 部门/n 、/w 银行/n 数次/m ，/w", [None], id="not-the-places"),
    pytest.param("一款/m 价格/n 为/v 90元/m 的/u 马鞍/n", ["马鞍", None], id="behind-a-price"),
    pytest.param("一瓶/m 售价/n 4元/m ，/w", [None, None], id="a-price-is-not-counted"),
    pytest.param("一个/m 防/v 风险/n 并且/c 促/v 发展/n 的/u 环境/n", ["环境"], id="a-clause-with-and"),
    pytest.param("查处/v 一起/m 网上/s 造谣/v “/w 马瘟/nz ”/w 案件/n", ["网上造谣“马瘟”案件"], id="a-case-with-marks"),
    pytest.param("20余人/m 的/u 团伙/n", [None], id="members-of-a-gang"),
    pytest.param("共有/v 4间/m 牧民/n 自/p 建房/v 出现/v 裂缝/n", ["牧民自建房"], id="a-house-taken-for-a-verb"),
    pytest.param("组织/v 17辆/m 120/m 急救车/n 赶到/v", ["120急救车"], id="a-car-with-its-number"),
    pytest.param("背后/f 两部/m 车上/s 没有/v 人/n", ["车"], id="on-the-counted-thing"),
    pytest.param("一家/m 住户/n 门/n 前/f", ["住户"], id="before-its-door"),
    pytest.param("一种/m 学习/vn 的/u 态度/n", ["态度"], id="a-deed-describes"),
    pytest.param("一位/m 出生/vn 在/p 草原/n 的/u 医生/n", ["医生"], id="born-is-nobody"),
    pytest.param("500个/m 左右/f 的/u 积分/n", ["积分"], id="about-so-many"),
    pytest.param("一半/m 住户/n 搬走/v 了/u", [None], id="half-counts-nothing"),
    pytest.param("两只/m 直立/v 的/u 耳朵/n 的/u 尖端/n", ["耳朵"], id="not-what-belongs-to-it"),
    pytest.param("一个/m 光明/n 的/u 未来/n", ["未来"], id="a-quality-before-的"),
    pytest.param("一个/m 孩子/n 的/u 书包/n", ["孩子"], id="a-child-before-的"),
    pytest.param("1.4亿/m 某某国/LOC 男人/n 不行/a", ["某某国男人"], id="a-country-before-its-people"),
    pytest.param("收到/v 一名/m 生命/n 垂危/v 的/u 出血/vn 休克/v 的/u 患者/n", ["患者"], id="behind-two-clauses"),
    pytest.param("一批/m 群众/n 关心/v 的/u 问题/n", ["问题"], id="what-people-care-for"),
    pytest.param("有/v 牛/n 50余头/m ，猪/n 1000头/m 。/w", ["牛", "猪"], id="a-mark-in-a-word-of-the-tagger"),
    pytest.param("让/v 牧民/n 一声/m 叹息/vn 。/w", ["叹息"], id="the-one-that-fits"),
    pytest.param("儿子/n 是/v 一个/m 老实/a 的/u 人/n 。/w", ["人"], id="not-who-it-is"),
    pytest.param("发展/vn 7条/m 下线/v", ["下线"], id="the-verb-before-is-not-counted"),
    pytest.param("受理/v 民/n 事/n 案件/n 90件/m", ["民事案件"], id="not-the-verb-before-a-short-word"),
    pytest.param("发生/v 一起/m 两车/m 相撞/v 的/u 事故/n", ["事故", None], id="a-case-with-a-number-in-it"),
    pytest.param("一个/m 集/v 吃/v 、/w 住/v 为/v 一体/n 的/u 小镇/n", ["小镇"], id="all-in-one"),
    pytest.param(
        "走/v 出/v 一条/m “/w 村村/n 有/v 马/n 、/w 户户/n 有/v 羊/n ”/w 的/u 新路/n", ["新路"], id="behind-long-marks"
    ),
    pytest.param('认识/v 了/u 一个/m "/w 能人/n "/w 。/w', ["能人"], id="plain-marks"),
    pytest.param("今年/TIME 820万/m 高校/n 毕业生/n 就业/vn 总体/n 稳定/a", ["高校毕业生"], id="what-people-do"),
    pytest.param("接/v 的/u 第一个/m 急救/vn 电话/n", ["急救电话"], id="a-call-is-counted"),
    pytest.param("这样/r 的/u 本子/n ，/w 她/r 攒/v 了/u 46本/m 。/w", ["本子"], id="such-books"),
    pytest.param("连着/d 18个晚上/TIME 没/v 睡/v", ["晚上"], id="nights-in-one-word-of-the-tagger"),
    pytest.param("车票/n 上/f “/w 黑榜/n ”/w 次数/n 高达/v 7次/m", [None], id="the-number-of-times"),
    pytest.param("点击/v “/w 马厩/n ”/w 一栏/m ，/w", [None], id="a-column-counts-nothing"),
    pytest.param("推出/v 30款/m nb/nz -lamp/n 模块/n 。/w", ["nb-lamp模块"], id="behind-a-latin-name"),
    pytest.param("出席/v 第12届/m 草原/n 与/c 马术/n 论坛/n 。/w", ["草原与马术论坛"], id="a-name-of-two-with-and"),
    pytest.param("限购/v 上限/n 2万股/m ，/w", [None], id="not-the-limit"),
    pytest.param("每/r 一条/m 马场/n 守则/n 都是/v 生命/n 换来/v 的/u", ["马场守则"], id="not-past-a-verb-to-be"),
    pytest.param("第八条/m 、/w 第九条/m 规定/v 的/u 回避/vn 情形/n", [None, None], id="articles-provide"),
    pytest.param("骑术/n 24班/m 。/w", [None], id="a-class-has-a-number"),
    pytest.param("6家/m 二级/a 以上/f 客运站/n 全部/d 停运/v", ["二级以上客运站"], id="of-a-grade-and-up"),
    pytest.param("一支/m 作风/n 优良/a ，/w 马术/n 过硬/a 的/u 骑兵队/n", ["骑兵队"], id="past-a-comma"),
    pytest.param("一个/m 服务/vn 牧区/n 、/w 服务/vn 牧民/n 的/u 平台/n", ["平台"], id="two-deeds-describe-it"),
    pytest.param("去/v 过/u 两次/m 临河/LOC ，/w", [None], id="been-there"),
    pytest.param("八号/m 线/n （/w 2期/m ）/w 开工/v", [None], id="not-before-a-bracket"),
    pytest.param("第三人/m 骏马公司/ORG 不/d 存在/v", [None], id="a-third-party"),
    pytest.param("开/v 来/v 一辆/m 火红色/n 的/u 马车/n 。/w", ["马车"], id="a-colour-is-not-counted"),
    pytest.param(
        "一名/m 涉嫌/v 偷/v 马/n 、/w 牛羊/n 罪/n 的/u 网上/s 逃犯/v", ["网上逃犯"], id="a-person-taken-for-a-verb"
    ),
    pytest.param("千余名/m 长/v 走/v 爱好者/n 汇聚/v 在/p 草原/n 上/f", ["长走爱好者"], id="no-nouns-to-the-tagger"),
    pytest.param("吓/v 得/u 我们/r 几个/m 赶/d 快/d 下楼/v 找/v 地方/n", [None], id="some-of-us"),
    pytest.param("其中/r 4名/m 是/v 未成年/a 孩童/n ，/w", [None], id="what-they-are"),
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_row_of_words_before_its_noun(sentence: str, nouns: list[str | None]) -> None:
    assert counted(sentence) == nouns


@pytest.mark.parametrize(
    ("text", "noun"),
    [("抓获5名嫌疑人。", "嫌疑人"), ("牧户310户。", "牧户"), ("此后相安无事1个。", None), ("饱一顿、饿一顿。", None)],
)
def test_without_a_tagger_only_what_is_known_to_be_counted_stands_before(text: str, noun: str | None) -> None:
    found = find_quantities(text)[0]
    assert (found.noun and found.noun.of(text)) == noun
