"""No rule knows the fixture's own names: rename every person and body, and the same structure must come back."""

import re
from typing import Any

import pytest

from pipeline.extraction import extract
from tests.conftest import extracted

# Longer names first; each pair is written by hand. Places are real ones, people and bodies invented. The school keeps
# its number, which is a quantity of its own; its town is renamed.
SAME_LENGTH = {
    "雕塑艺术馆": "版画美术馆",
    "雕塑": "版画",
    "呼和浩特": "齐齐哈尔",
    "内蒙古": "黑龙江",
    "新城区": "龙沙区",
    "迎新路街道": "彩虹桥街道",
    "团结小区": "光明小区",
    "回民区分局": "铁锋区分局",
    "中山西路派出所": "站前大街派出所",
    "并行科技": "远算科技",
    "清水河县": "齐东河县",
    "北堡乡": "兴隆乡",
    "北疆志愿服务": "鹤城志愿服务",
    "小溪工作室": "暖风工作室",
    "欧晶科技": "华晶科技",
    "贾特": "宋远",
    "刘琳琳": "陶秀兰",
    "闻博": "段毅",
    "陈鑫": "彭涛",
    "樊志敏": "孔令杰",
    "董双龙": "范永康",
    "王宝良": "雷振国",
    "乔世华": "郝玉梅",
    "安旭涛": "康志远",
}
OTHER_LENGTH = {
    "雕塑艺术馆": "陶瓷博物馆",
    "雕塑": "陶瓷",
    "呼和浩特": "景德镇",
    "内蒙古自治区": "江西省",
    "内蒙古": "江西",
    "新城区": "昌江区",
    "迎新路街道": "西郊街道",
    "团结小区": "曙光小区",
    "回民区分局": "珠山区分局",
    "中山西路派出所": "里村派出所",
    "并行科技": "瓷云信息科技",
    "清水河县": "浮梁县",
    "北堡乡": "湘湖镇",
    "北疆志愿服务": "赣鄱志愿服务",
    "小溪工作室": "老周工作室",
    "欧晶科技": "瓷都新材料",
    "贾特": "欧阳文轩",
    "刘琳琳": "邹敏",
    "闻博": "熊建军",
    "陈鑫": "万小波",
    "樊志敏": "程慧",
    "董双龙": "诸葛明",
    "王宝良": "徐光",
    "乔世华": "胡月英",
    "安旭涛": "涂强",
}


def rename(text: str, names: dict[str, str]) -> str:
    return re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], text)


def shape(record: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """What a record says, without offsets and identifiers, in the terms of `names`."""
    who = {item["id"]: item["name"] for layer in ("people", "organizations", "events") for item in record[layer]}

    def text(value: Any) -> Any:
        return None if value is None else rename(value if isinstance(value, str) else value["text"], names)

    return {
        "sections": [
            (section["kind"], text(section["heading"]), text(section["interview_line"]), len(section["paragraphs"]))
            for section in record["sections"]
        ],
        "joins": [
            (text(paragraph["span"])[:6], len(paragraph["joins"]), paragraph["truncated"])
            for section in record["sections"]
            for paragraph in section["paragraphs"]
        ],
        "roles": sorted(
            (text(person["name"]), text(role["position"]), text(who.get(role["organization"])))
            for person in record["people"]
            for role in person["roles"]
        ),
        "organizations": sorted(
            (
                text(body["name"]),
                [text(part["name"]) for part in body["components"]],
                [text(a) for a in body["aliases"]],
            )
            for body in record["organizations"]
        ),
        "quotes": [
            (
                quote["type"],
                text(who.get(quote["speaker"]["ref"])),
                text(quote["cue"] and quote["cue"]["span"]),
                [(part["kind"], part["anchored"], text(part["span"])) for part in quote["parts"]],
            )
            for quote in record["quotes"]
        ],
        "terms": [(term["kind"], text(term["span"]), term["nested"]) for term in record["terms"]],
        "dates": [(text(date["span"]), date["type"], date["edtf"], date["iso"]) for date in record["dates"]],
        "quantities": [
            (text(found["span"]), found["kind"], found["value"], text(found["noun"]), text(who.get(found["owner"])))
            for found in record["quantities"]
        ],
        "honours": [
            (text(honour["name"]), text(who.get(honour["recipient"])), honour["support"])
            for honour in record["honours"]
        ],
    }


@pytest.mark.parametrize("names", [SAME_LENGTH, OTHER_LENGTH], ids=["names of the same length", "of other lengths"])
def test_a_renamed_article_has_the_same_structure(article_text: str, names: dict[str, str]) -> None:
    renamed = extract(rename(article_text, names), uri="renamed").model_dump(mode="json", by_alias=True)
    found, expected = shape(renamed, {"\0": ""}), shape(extracted("minzu_tuanjie"), names)
    for layer, values in expected.items():
        assert found[layer] == values, layer
