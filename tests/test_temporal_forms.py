"""Forms of time expressions that lists, reports and other regions print. All sentences are our own."""

import re

import pytest

from pipeline import lexicon
from pipeline.layers import DateMention
from pipeline.temporal import Anchor, find_dates

WROTE = Anchor.of("2025-06-18")


def only(text: str) -> DateMention:
    mentions = find_dates(text, anchor=WROTE)
    assert len(mentions) == 1, [mention.span.of(text) for mention in mentions]
    return mentions[0]


@pytest.mark.parametrize(
    ("text", "expression", "edtf", "resolved"),
    [
        pytest.param(
            "五月四日至七日放假。", "五月四日至七日", "XXXX-05-04/XXXX-05-07", "2025-05-04/2025-05-07", id="a"
        ),
        pytest.param(
            "三月六号到九号培训。", "三月六号到九号", "XXXX-03-06/XXXX-03-09", "2025-03-06/2025-03-09", id="b"
        ),
        pytest.param("正月初二至初六唱戏。", "正月初二至初六", None, "2025-01-30/2025-02-03", id="lunar-days"),
        pytest.param("正月初一至十五有灯。", "正月初一至十五", None, "2025-01-29/2025-02-12", id="lunar-days-bare"),
        pytest.param("上世纪六七十年代的厂房。", "上世纪六七十年代", None, "196X/197X", id="two-decades"),
        pytest.param("20世纪七八十年代建成。", "20世纪七八十年代", "197X/198X", "197X/198X", id="two-decades-of"),
        pytest.param("20世纪80年代中后期建厂。", "20世纪80年代中后期", "1983/1989", "1983/1989", id="most-of-a-decade"),
        pytest.param("昭和四十年的相机。", "昭和四十年", "1965", "1965", id="japan"),
        pytest.param("建于明治三十年。", "明治三十年", "1897~", "1897~", id="an-era-that-begins-like-a-dynasty"),
        pytest.param("清雍正年间修的桥。", "清雍正年间", "1723/1735", "1723/1735", id="reign"),
        pytest.param("1982.9—1986.7在农校读书。", "1982.9—1986.7", "1982-09/1986-07", "1982-09/1986-07", id="posts"),
        pytest.param("2003.10至今在县医院。", "2003.10至今", "2003-10/..", "2003-10/..", id="post-held"),
        pytest.param("2023年Q4卖了90匹马。", "2023年Q4", "2023-10/2023-12", "2023-10/2023-12", id="quarter-in-short"),
        pytest.param("2023Q4净利增长。", "2023Q4", "2023-10/2023-12", "2023-10/2023-12", id="quarter-of-a-bare-year"),
        pytest.param("2023/24赛季他进了9球。", "2023/24赛季", "2023/2024", "2023/2024", id="season"),
        pytest.param("2022/23年进了90匹马。", "2022/23年", "2022/2023", "2022/2023", id="two-years-as-one"),
        pytest.param("县议会五日审议预算。", "五日", "XXXX-XX-05", "2025-06-05", id="one-chinese-digit"),
        pytest.param("由于今年入夏以来少雨。", "今年入夏以来", None, "2025/..", id="since-what-happened-this-year"),
        pytest.param("创下半年以来新高。", "半年以来", None, "2024-12-18/2025-06-17", id="half-a-year-behind-创下"),
        pytest.param(
            "前（16）日有雨。", "前（16）日", "XXXX-XX-16", "2025-06-16", id="the-day-before-yesterday-printed"
        ),
        pytest.param("農曆年初三下雨。", "農曆年初三", None, "2025-01-31", id="the-lunar-year-in-traditional-script"),
        pytest.param(
            "下周二（24日）起有雨。", "下周二（24日）起", "XXXX-XX-24/..", "2025-06-24/..", id="next-week-and-its-day"
        ),
        pytest.param("正月十五元宵有灯。", "正月十五", None, "2025-02-12", id="a-day-before-its-feast"),
        pytest.param("114學年度騎術學校招生。", "114學年度", "2025/2026", "2025/2026", id="a-school-year"),
        pytest.param("三月三，寨里对歌。", "三月三", None, "2025-03-31", id="double-third"),
        pytest.param("三月三日，寨里对歌。", "三月三日", "XXXX-03-03", "2025-03-03", id="third-of-march"),
        pytest.param(
            "2025年5月7日（三）開會。", "2025年5月7日（三）", "2025-05-07", "2025-05-07", id="weekday-in-brackets"
        ),
        pytest.param("国庆中秋假期人多。", "国庆中秋假期", None, None, id="two-feasts"),
        pytest.param("大半年没有下雨。", "大半年", None, None, id="most-of-a-year"),
        pytest.param("判一年至二年六个月不等。", "一年至二年六个月", None, None, id="terms-of-years-and-months"),
        pytest.param("距今约5300年至4300年。", "5300年至4300年", None, None, id="how-long-ago"),
        pytest.param("距今2000年的古墓。", "2000年", None, None, id="a-round-number-of-years-ago"),
        pytest.param("去年11月刊文。", "去年11月", "XXXX-11", "2024-11", id="printed-in-november"),
        pytest.param("7、8月份人多。", "7、8月份", "XXXX-07/XXXX-08", "2025-07/2025-08", id="two-months-in-a-row"),
        pytest.param("比原计划提前一个季度完工。", "一个季度", None, None, id="a-quarter-ahead-of-time"),
        pytest.param("驾照到期前三个月去换。", "三个月", None, None, id="before-an-end"),
        pytest.param("拘留十五日以下。", "十五日", None, None, id="at-most-so-many-days"),
        pytest.param("行政拘留五日。", "五日", None, None, id="days-in-custody"),
        pytest.param("附近22日停水。", "22日", "XXXX-XX-22", "2025-06-22", id="nearby-on-a-day"),
        pytest.param("結果在九號公布。", "九號", "XXXX-XX-09", "2025-06-09", id="made-known-on-the-ninth"),
        pytest.param("他教了三十个年头。", "三十个年头", None, None, id="years-with-个"),
        pytest.param("三个月过去，没有回音。", "三个月", None, None, id="gone-by"),
        pytest.param("近两日风大。", "近两日", None, "/2025-06-18", id="last-two-days"),
        pytest.param("晚上近10時停電。", "晚上近10時", None, None, id="nearly-an-hour"),
        pytest.param("昨晚约9时停电。", "昨晚约9时", None, "2025-06-17T21:00", id="nearly-an-hour-of-a-day"),
        pytest.param("住了5、6年。", "5、6年", None, None, id="five-or-six-years"),
        pytest.param(
            "市長4日上午開會。", "4日上午", "XXXX-XX-04", "2025-06-04T08:00/2025-06-04T12:00", id="behind-a-chief"
        ),
        pytest.param("七日二十三时停电。", "七日二十三时", "XXXX-XX-07", "2025-06-07T23:00", id="chinese-day-and-hour"),
        pytest.param("議會3/14起開會。", "3/14起", "XXXX-03-14/..", "2025-03-14/..", id="month-and-day-in-taiwan"),
        pytest.param(
            "4/1~4/30開放報名參觀。", "4/1~4/30", "XXXX-04-01/XXXX-04-30", "2025-04-01/2025-04-30", id="from-to"
        ),
        pytest.param("“十一”前通车。", "“十一”前", "../XXXX-10-01", None, id="quoted-feast-and-a-deadline"),
        pytest.param("清道光九年修的桥。", "清道光九年", "1829~", "1829~", id="dynasty"),
        pytest.param("正月十六一过就开工。", "正月十六", None, "2025-02-13", id="lunar-day-before-一过"),
        pytest.param("案发当晚他不在场。", "当晚", None, None, id="evening-of-an-event"),
        pytest.param("当年他只有16岁。", "当年", None, None, id="back-then"),
        pytest.param("灯会昨开幕。", "昨", None, "2025-06-17", id="yesterday-in-a-headline"),
        pytest.param("議會今上午開會。", "今上午", None, "2025-06-18", id="today-in-taiwan"),
        pytest.param("會議今（18日）舉行。", "今（18日）", "XXXX-XX-18", "2025-06-18", id="today-with-its-day"),
        pytest.param("周先生日前来信。", "日前", None, "/2025-06-18", id="not-a-birthday"),
        pytest.param("今年暑期开班。", "今年暑期", "XXXX-07/XXXX-08", "2025-07/2025-08", id="summer-holidays"),
    ],
)
def test_value(text: str, expression: str, edtf: str | None, resolved: str | None) -> None:
    mention = only(text)
    assert mention.span.of(text) == expression
    assert mention.edtf == edtf
    assert (mention.resolved and mention.resolved.edtf) == resolved


@pytest.mark.parametrize(
    "text",
    [
        "指数收于3318.18点。",
        "两队打成23:21、19:21、15:12。",
        "等了一上午。",
        "獲得2/3多數贊成，1/4的選民。",
        "完成3/4已不容易。",
        "这次年前走访。",
        "照明起火，王明表示，说明正式开始。",
        "平常的一天。",
        "一美元兑八点二八元。",
        "他心里顿时下沉。",
        "本报记者 谷雨",
        "他爱听五月天乐队。",
        "店在南门巷15号的东边。",
        "博文街8至10号起火。",
        "医护人数比1：13，还是太少。",
        "他还未来得及说话。",
        "该年份的酒，还有5年轻骑手。",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "iso"), [("以9秒97夺冠", "PT9.97S"), ("游出1分52秒3", "PT1M52.3S"), ("2小时08分41秒完赛", "PT2H8M41S")]
)
def test_a_race_is_timed_in_hundredths(text: str, iso: str) -> None:
    assert only(text).iso == iso


def test_two_years_later_goes_on_from_what_was_years_ago() -> None:
    _, later = find_dates("四年前山是荒的；两年后挂了果。", anchor=WROTE)
    assert later.resolved is None


def test_a_deadline_behind_a_day_to_come_is_to_come() -> None:
    _, deadline = find_dates("预计9月试车，12月前通车。", anchor=WROTE)
    assert deadline.resolved is not None
    assert deadline.resolved.edtf == "../2025-11"


TABLES = ("dayparts", "event_stems", "holidays", "near_days", "time_units", "vague_times", "year_parts")


@pytest.mark.parametrize("table", TABLES)
def test_a_word_of_the_tables_is_read_alike_in_both_scripts(table: str) -> None:
    cells = (cell for row in lexicon.rows(table) for cell in row.values())
    words = {lexicon.fold(word) for cell in cells for word in cell.split(" ") if re.fullmatch("[一-鿿]{2,7}", word)}
    read: list[list[tuple[int, str | None, str | None]]] = []
    for word in sorted(words):
        *_, spelt = lexicon.in_both_scripts(word)
        read = [
            [(one.span.end, one.edtf, one.iso) for one in find_dates(f"他在{written}，")] for written in (word, spelt)
        ]
        assert read[0] == read[1], (word, spelt)
    assert read


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("多年前他养过马。", "PXY"),
        ("几小时前马跑了。", "PTXH"),
        ("昨日凌晨2时许马跑了。", "T02:00"),
        ("昨晚7时至9时停水。", "T19:00/T21:00"),
        ("昨晚马跑了。", "PAST_REF"),
        ("午夜12时马跑了。", "T00:00"),
    ],
)
def test_what_the_text_alone_says(text: str, iso: str) -> None:
    (mention,) = find_dates(text)
    assert mention.iso == iso


@pytest.mark.parametrize(
    ("text", "expression", "iso"),
    [
        pytest.param("牧区电台17日报道，草场着火。", "17日", "---17", id="reported-is-no-daily-paper"),
        pytest.param("处五日以上十日以下拘留。", "五日以上十日以下", "P5D--P10D", id="held-from-to"),
        pytest.param("处十五日以下拘留。", "十五日", "P15D", id="held-at-most"),
        pytest.param("羁押一日也要赔偿。", "一日", "P1D", id="held-a-day"),
        pytest.param("马群找了三天两晚。", "三天两晚", "P3D", id="days-and-nights"),
        pytest.param("大火烧了一天一夜。", "一天一夜", "P1D", id="a-day-and-a-night"),
        pytest.param("牧民晚上八点来钟到家。", "晚上八点来钟", "T20:00", id="or-so"),
        pytest.param("已经10点多了，还没到家。", "10点多", "T10:00", id="past-an-hour"),
        pytest.param("马场开业三周年。", "三周年", "P3Y", id="an-anniversary"),
        pytest.param("草原上有600年的古堡。", "600年", "P600Y", id="how-old-it-is"),
        pytest.param("马场有2000年历史。", "2000年", "P2000Y", id="two-thousand-years"),
        pytest.param("这是1920年的老宅。", "1920年", "1920", id="but-a-year-of-building"),
    ],
)
def test_a_form_and_its_value(text: str, expression: str, iso: str) -> None:
    mention = only(text)
    assert (mention.span.of(text), mention.iso) == (expression, iso)


@pytest.mark.parametrize(
    "text",
    [
        "马场有日本年轻人。",
        "以前所未有的速度。",
        "指数涨10点多。",
        "《光明日报》和光明日报社。",
        "骑手们过去看望老人。",
        "案发时间不明。",
        "奥迪Q3上市。",
        "校园七十周年庆典。",
        "提出8点多意见。",
    ],
)
def test_what_looks_like_a_form_and_is_none(text: str) -> None:
    assert find_dates(text, anchor=WROTE) == ()


@pytest.mark.parametrize(
    "text", ["未来10年半导体人才紧缺。", "未来10年半导体人才紧缺。".replace("导体", "導體"), "10年半数成员退出。"]
)
def test_a_half_that_begins_the_next_word(text: str) -> None:
    mentions = find_dates(text, anchor=WROTE)
    assert [mention.iso for mention in mentions] == ["P10Y"]
    assert [mention.span.of(text).removeprefix("未来") for mention in mentions] == ["10年"]
    assert [mention.span.of("干了10年半。") for mention in find_dates("干了10年半。", anchor=WROTE)] == ["10年半"]
