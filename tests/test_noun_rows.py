"""A counted noun whose words are no nouns to the tagger, and words behind a number that begin something else."""

import pytest

from pipeline.numbers import find_quantities
from tests.test_counted_nouns import tagged

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
]


@pytest.mark.parametrize(("sentence", "nouns"), ROWS)
def test_row_of_words_before_its_noun(sentence: str, nouns: list[str | None]) -> None:
    text, words = tagged(sentence)
    found = find_quantities(text, words=words)
    assert [mention.noun.of(text) if mention.noun else None for mention in found] == nouns
