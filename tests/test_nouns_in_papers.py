"""Counted nouns as newspaper sentences have them, read with the tagger: whole words, and not the verb beside them.

Sentences of our own; places and bodies are invented.
"""

import pytest

from pipeline import extract

WHOLE = [
    pytest.param("这是14亿中国人民的心愿。", ["中国人民"], id="a-people-not-its-persons"),
    pytest.param("这是14亿中国人的心愿。", ["中国人"], id="its-persons"),
    pytest.param("90学生列队迎接。", ["学生"], id="not-the-verb-behind-persons"),
    pytest.param("山上新栽了900亩次生林。", [None], id="no-measure-word-in-a-word"),
    pytest.param("持有人账户已达9万个。", ["持有人账户"], id="who-holds-them"),
    pytest.param("全县增设项目点19个。", ["项目点"], id="a-site"),
    pytest.param("大赛设一等奖2名，优秀奖9名。", ["一等奖", "优秀奖"], id="a-prize"),
    pytest.param("他是全县90名先进之一，常给学生讲课。", ["先进"], id="one-of-them"),
    pytest.param("他是全县90名先进工作者之一。", ["先进工作者"], id="the-longer-noun"),
    pytest.param("近年兴起了一股考研热。", ["考研热"], id="a-fashion"),
    pytest.param("锅里冒出一股热气。", ["热气"], id="no-fashion"),
    pytest.param("全市要建90个社区老人活动中心。", ["社区老人活动中心"], id="for-whom-it-is"),
    pytest.param("全市90个社区老人领到补贴。", ["社区"], id="who-lives-there"),
    pytest.param("他们捐建了一座校友希望小学。", ["校友希望小学"], id="a-school-by-its-name"),
    pytest.param("县里筹措了一批助学资金。", ["助学资金"], id="money-in-lots"),
    pytest.param("山城迎来一批画家考察团。", ["画家考察团"], id="a-group-by-what-it-does"),
    pytest.param("第五届青松杯全市中学生篮球赛今天开赛。", ["青松杯全市中学生篮球赛"], id="a-cup-and-its-contest"),
    pytest.param("第五届青松文学奖评委会公布了名单。", ["青松文学奖"], id="a-prize-without-its-jury"),
    pytest.param("两名学生荷枪实弹的样子很逼真。", ["学生"], id="an-idiom-behind"),
    pytest.param("街上有三名荷枪实弹的警察。", ["警察"], id="an-idiom-before"),
    pytest.param("他与第二首席代表会谈。", ["首席代表"], id="a-rank-and-its-office"),
]

NOT_THE_VERB = [
    pytest.param("全村9个组家家有存款。", ["组"], id="each-of-them"),
    pytest.param("全乡19个村户户都通了水。", ["村"], id="each-household"),
    pytest.param("要把90个车站联成环线。", ["车站"], id="made-into-one"),
    pytest.param("这起风波从一个侧面提醒了大家。", ["侧面"], id="from-one-side"),
    pytest.param("据90个城市调查，房租下降。", ["城市"], id="learnt-from-them"),
    pytest.param("据对90家企业测算，成本下降。", ["企业"], id="reckoned-for-them"),
    pytest.param("完成了90个项目调查。", ["项目调查"], id="a-deed-done"),
    pytest.param("记者深入9个山区县采访和体验生活。", ["山区县"], id="what-was-done-there"),
    pytest.param("一个池塘终年不干。", ["池塘"], id="all-the-year"),
    pytest.param("她把一个90人的班级管理得很好。", ["班级", None], id="how-it-is-done"),
    pytest.param("这是一套八卷本，对读者的帮助很大。", [None, None], id="volumes-of-an-edition"),
    pytest.param("店里卖出八卷胶带。", ["胶带"], id="rolls"),
    pytest.param("一台打印机架在了窗台上。", ["打印机"], id="put-there"),
    pytest.param("一个中年男子站在门口。", ["中年男子"], id="who-stands-there"),
    pytest.param("一件糟心的事落在他头上。", ["事"], id="what-falls-there"),
    pytest.param("首轮淘汰了9名选手。", [None, "选手"], id="what-was-done-first"),
    pytest.param("三家网站倒闭了。", ["网站"], id="a-noun-that-ends-like-a-verb"),
]


def nouns_of(text: str) -> list[str | None]:
    """The noun of each quantity of a text."""
    return [one.noun.text if one.noun is not None else None for one in extract(text).quantities]


@pytest.mark.parametrize(("text", "nouns"), WHOLE)
def test_whole_words_are_counted(text: str, nouns: list[str | None]) -> None:
    assert nouns_of(text) == nouns


@pytest.mark.parametrize(("text", "nouns"), NOT_THE_VERB)
def test_the_word_beside_is_not(text: str, nouns: list[str | None]) -> None:
    assert nouns_of(text) == nouns
