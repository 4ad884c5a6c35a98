"""Which day a story means by 当天, and clocks beside days in figures. All texts are our own."""

from pipeline import extract


def days(text: str, published: str) -> dict[str, str | None]:
    """What each date is resolved to."""
    record = extract(text, published=published)
    return {date.span.text: date.resolved.edtf if date.resolved else None for date in record.dates}


def test_a_day_that_somebody_speaks_of_is_not_that_day() -> None:
    text = (
        "南方社海港9月17日电 外长罗金娜17日在首都举行会谈。\n\n"
        "罗金娜回答说，9名渔民中已有6人于本周一获释，其余案件仍在审理。\n\n"
        "当天上午，总统会见了罗金娜。"
    )
    assert days(text, "2025-09-18")["当天上午"] == "2025-09-17"


def test_a_story_of_some_days_of_a_month_names_no_day() -> None:
    text = "8月下旬，山谷深处，演练进入第3天。\n\n4月首次考核，他们倒数第二。\n\n复盘会一直开到当天22时，没有人离开。"
    assert days(text, "2025-09-04")["当天22时"] is None


def test_a_clock_beside_a_day_in_figures() -> None:
    text = "离岛医疗专机增设\n\n2025/3/26 19:12（3/27 08:05 更新）\n\n本报讯 多名议员要求检讨机制，会议至下午才结束。"
    assert days(text, "2025-03-26")["3/27 08:05"] == "2025-03-27T08:05"


def test_noon_of_today() -> None:
    text = "截至今午4时，已有51户登记。朝早9点排起长队，镇里要求20日正午前收完。"
    found = days(text, "2025-08-13")
    assert found["今午4时"] == "2025-08-13T16:00"
    assert found["20日正午前"] == "../2025-08-20T12:00"
    assert "朝早9点" in found


def held_as(text: str, published: str) -> dict[str, tuple[str | None, str | None]]:
    """Each date with its `iso` and what it is resolved to."""
    record = extract(text, published=published)
    return {date.span.text: (date.iso, date.resolved.edtf if date.resolved else None) for date in record.dates}


def test_the_hours_of_that_day_stand_on_the_day_that_is_told() -> None:
    text = "9月16日上午，推介会在圣湖城举行，两市签约。\n\n当天下午，代表团走访了商会。次日清晨，一行人离开。"
    found = held_as(text, "2019-09-18")
    assert found["当天下午"] == ("2019-09-16T13:00/2019-09-16T18:00", "2019-09-16")
    assert found["次日清晨"] == ("2019-09-17T05:00/2019-09-17T08:00", "2019-09-17")


def test_that_evening_in_a_story_of_long_ago() -> None:
    told = "2018年9月16日，他第一次进京。\n\n第二天上午，他去了天坛。当晚，他坐车回家。"
    assert held_as(told, "2019-09-18")["当晚"] == ("2018-09-17T18:00/2018-09-18T00:00", "2018-09-17")
    unsaid = "2018年9月16日，他第一次进京。\n\n他去了天坛，当晚坐车回家。"
    assert held_as(unsaid, "2019-09-18")["当晚"] == (None, None)
