"""Words that the tagger takes for people though it wavers: common words, brands, places, shifts, prizes."""

import pytest

from tests.titles_told import people

NOBODY = [
    ("the teacher on duty", "幼儿园的配班老师走进教室。"),
    ("the nurse on duty", "当班护士说，病人已经睡了。"),
    ("officers off duty", "两名休班民警路过商场。"),
    ("a prize in somebody's name", "工程获得鲁班奖、詹天佑奖等多项荣誉。"),
    ("a phrase", "她在山上烧了高香，又下山来。"),
    ("a toll station", "货车行驶至丁家垭收费站出口。"),
    ("a canal", "村里的渭惠渠垃圾堆积，无人清理。"),
    ("a chain of shops", "快餐店华莱士开了新店。"),
    ("an old firm", "老字号吴裕泰开了新店。"),
    ("a brand beside brands", "商场里有西门子、彪马、乔丹等品牌。"),
    ("who is called", "肇事者姓徐，今年三十岁。"),
    ("small print", "小字也清晰地显示产地。"),
    ("an adverb behind a post", "由我们和看守所民警全程陪同，让他办手续。"),
    ("what a brand sells", "张小泉剪刀畅销海外。"),
    ("tales", "安徒生童话受孩子欢迎。"),
    ("what a brand does", "特斯拉降价，比亚迪跟进。"),
    ("a cause", "起因是城管在巡查时发现有人占道。"),
    ("a body in a list", "党委宣传部、党校、纪委，校工会负责人参加。"),
]

NAMED = [
    ("a surname alone before a title", "改善民生是重点。施小琴委员认为，报告很好。", {"施小琴"}),
    ("a last character before a title", "会议由吕桂新处长主持。", {"吕桂新"}),
    ("behind a label", "校对：解睿", {"解睿"}),
    ("two joined", "塔克和哈登都没有上场。", {"塔克", "哈登"}),
    ("somebody's home", "周红说，路不远，周红每天回家。周红家里还有奶奶，周红家里很静。", {"周红"}),
    ("so he said", "“这不可能。”王岩如是说。", {"王岩"}),
    ("a photographer", "5月1日迎来返程高峰王涵摄据了解，目前机场很忙。", {"王涵"}),
    ("foreign sounds", "昨天，理查德森和琼斯分别命中三分，客队领先。", {"理查德森", "琼斯"}),
    ("in a caption", "图为葛礼文在讲话。", {"葛礼文"}),
    ("asked by the reporter", "记者采访了华海，他没有回答。", {"华海"}),
    ("an age in brackets", "死者屈英会（45岁）的家属到场。", {"屈英会"}),
    ("an age", "严发星今年45岁。", {"严发星"}),
    ("somebody's wife", "华海的妻子很高兴。", {"华海"}),
    ("two characters of which the tagger is sure", "昨天，李明走进教室。", {"李明"}),
]


ADDRESSED = [
    ("a director", "导演林柏文上月逝世。殡仪馆为林导举行告别式。", {"林柏文"}),
    ("a village's secretary", "村民林小芬说，村支书林光园很忙。“林书记很勤劳。”", {"林小芬", "林光园"}),
    ("an officer", "民警林光园赶到，记者林小芬拍照。林警官说，没有危险。", {"林光园", "林小芬"}),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in ADDRESSED], ids=[row[0] for row in ADDRESSED])
def test_who_is_addressed(text: str, want: set[str]) -> None:
    assert people(text) == want


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody_is_named(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_who_is_named(text: str, want: set[str]) -> None:
    assert people(text) == want
