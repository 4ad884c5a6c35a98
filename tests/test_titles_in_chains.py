"""Chains of posts with something between them, states that no list knows and their deputies, verbs right behind a name.

All people, bodies and countries are our own.
"""

import pytest

from pipeline import extract
from tests.record_told import held

Role = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "省排球协会副秘书长、本次比赛技术代表雷长河在赛后表示，名单将公布。",
            [("雷长河", "副秘书长", "省排球协会"), ("雷长河", "技术代表", None)],
            id="of-the-event",
        ),
        pytest.param(
            "乡水产服务中心原主任、退休后返聘的高级工程师甘泉说，要早放苗。",
            [("甘泉", "主任", "乡水产服务中心"), ("甘泉", "高级工程师", None)],
            id="retired",
        ),
        pytest.param(
            "罗金娜17日同塔尔维亚副总理兼外长马雷克·沃尔斯基举行会谈。",
            [
                ("罗金娜", None, None),
                ("马雷克·沃尔斯基", "副总理", "塔尔维亚"),
                ("马雷克·沃尔斯基", "外长", "塔尔维亚"),
            ],
            id="a-deputy-and-minister-of-an-unknown-state",
        ),
        pytest.param(
            "塔尔维亚最大反对党故土联盟主席斯特凡·哈拉斯批评政府。",
            [("斯特凡·哈拉斯", "主席", "故土联盟")],
            id="what-the-party-is",
        ),
        pytest.param(
            "海石电子董事会秘书方远告诉记者，订单已排到明年。",
            [("方远", "董事会秘书", "海石电子")],
            id="the-board-in-the-taggers-word",
        ),
        pytest.param(
            "天然水源及永续环境部副部长拿督斯里阿兹曼哈迪今日宣布拨款，州农业及农基工业委员会主席古玛拉威陪同。",
            [
                ("阿兹曼哈迪", "副部长", "天然水源及永续环境部"),
                ("古玛拉威", "主席", "州农业及农基工业委员会"),
            ],
            id="two-fields",
        ),
        pytest.param(
            "合成二营五连连长谷满仓说，参与斡旋的里海沿岸合作组织秘书长奥谢尔在场。",
            [("谷满仓", "连长", "合成二营五连"), ("奥谢尔", "秘书长", "里海沿岸合作组织")],
            id="a-company-and-a-shore",
        ),
        pytest.param(
            "东屿医院院长、急诊专科医师欧阳勉说，病床满载。民众王小姐抱怨等得太久，获救乘客岩温罕回忆，水漫了上来。",
            [
                ("欧阳勉", "院长", "东屿医院"),
                ("欧阳勉", "急诊专科医师", "东屿医院"),
                ("王小姐", "民众", None),
                ("岩温罕", "乘客", None),
            ],
            id="a-specialist-and-customers",
        ),
        pytest.param(
            "立法院今天審查同意權，民眾黨立委李明濤詢問，是否贊成。",
            [("李明濤", "立委", "民眾黨")],
            id="a-party-of-the-people",
        ),
        pytest.param("游客纷纷点赞，乘客李明拍照。", [("李明", "乘客", None)], id="nobody-by-name"),
        pytest.param(
            "东嶼縣選出的立委許金舵質詢指出，經費不足。", [("許金舵", "立委", None)], id="who-was-elected-where"
        ),
        pytest.param(
            "该公司经理常守仓则表示，仓容够用。", [("常守仓", "经理", "该公司")], id="like-a-granary-before-an-adverb"
        ),
        pytest.param(
            "渔民公会会长蔡顺隆提出要求。\n\n县里成立监督小组，由县长李明涛担任主席，村长派两名代表。",
            [("蔡顺隆", "会长", "渔民公会"), ("李明涛", "县长", None), ("李明涛", "主席", None)],
            id="of-what-is-set-up",
        ),
        pytest.param(
            "东陆证券首席分析师章川看好。\n\n智能驾驶负责人、高级副总裁李明涛对此回应称，公司将推送功能。",
            [
                ("章川", "首席分析师", "东陆证券"),
                ("李明涛", "智能驾驶负责人", None),
                ("李明涛", "高级副总裁", None),
            ],
            id="of-another-firm",
        ),
        pytest.param(
            "发表于栗川　73岁的退休教師容伯則笑言，成績不錯。", [("容伯", "退休教師", None)], id="where-and-an-elder"
        ),
        pytest.param("副研究员黄敏蹲在田埂上查看。", [("黄敏", "副研究员", None)], id="who-squats"),
        pytest.param("看着火苗，范桂兰乐得合不拢嘴。", [("范桂兰", None, None)], id="who-is-glad"),
        pytest.param("晨石资本合伙人琳达·赵则提醒，风险不小。", [("琳达·赵", "合伙人", "晨石资本")], id="with-a-dot"),
    ],
)
def test_who_holds_what(text: str, expected: list[Role]) -> None:
    assert [role[:3] for role in held(extract(text))] == expected
