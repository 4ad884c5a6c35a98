"""Frames of speech: what stands around a cue or a subject and says what it is there.

Takes the rows of `speech_frames.tsv` and the words of `tables`; gives patterns. Every pattern is an alternation of
fixed words with bounded gaps, so matching is linear in the text.
"""

import re
from functools import cache

from pipeline.lexicon import alternation
from pipeline.speech import tables
from pipeline.speech.tables import frame_words


@cache
def nominal_pattern() -> re.Pattern[str]:
    """The end of a stretch in front of a verb of speech that is a noun there: 受到…的|点赞, 也有|期待."""
    return re.compile(
        f"(?:{alternation(frame_words('before_noun'))}|[这那][个一项份种次]?|[每某][个项份种次]|(?<![应活])该|(?<![对就因])此)$"
    )


@cache
def light_verb_pattern() -> re.Pattern[str]:
    """进行了严厉 at the end of a stretch: the verb of speech behind it is a noun."""
    return re.compile("(?:进行|给予|予以|加以|作了|做了|开展|展开)了?(?:[㐀-鿿]{2}的?)?$")


@cache
def denied_pattern() -> re.Pattern[str]:
    """未, 没有, 拒绝 at the end of a stretch, a few adverbs or 对某事 between: the verb behind reports nothing.

    Not 不好意思地说 and 意犹未尽地说, which are manners of speaking.
    """
    return re.compile(
        f"(?<!犹)(?!未[来尽必免雨知])(?:{alternation(frame_words('denied'))}(?!地)|不得(?!不))(?:[对就向][^，,。；]{{1,20}}|[^，,。；]{{1,4}})?$"
    )


@cache
def channel_pattern() -> re.Pattern[str]:
    """通过视频连线 at the end of a stretch: how the words behind the verb reach those who hear them."""
    return re.compile(
        f"(?:通过|透过|经由|以|用)(?:[㐀-鿿]{{0,4}}(?:{alternation(frame_words('channel'))}))(?:方式|形式)?$"
    )


@cache
def account_pattern() -> re.Pattern[str]:
    """在其官方微博@平安云川 : the page of its own on which a body speaks, with the name that it has there."""
    pages = alternation(frame_words("own_page"))
    return re.compile(
        f"(?<![实现正存])在(?:其|自己的?|该[校院司局]的?)?[^，,。；在▁]{{0,8}}?(?:{pages})(?:账号|平台|号)?"
        f"(?:▁+|[ \u3000]?[@＠][^，,。；：\\s▁]{{2,12}}?[ \u3000]|[@＠][^，,。；：\\s▁]{{2,12}}?(?=[发通回称表]))?上?"
    )


@cache
def due_pattern() -> re.Pattern[str]:
    """应对外, 需要在某个时候 at the end of a stretch: what is to be said has not been said."""
    return re.compile("(?:应该|应当|必须|需要|有必要|(?<![反回答响适相对供不])应(?![邀约聘付询讯]))[^，,。；]{0,8}$")


@cache
def courtesy_pattern() -> re.Pattern[str]:
    """真诚的感谢, 高兴 behind 表示, up to the end of its phrase: done by saying so, no words follow."""
    manner, deed = alternation(frame_words("courtesy_manner")), alternation(frame_words("courtesy"))
    return re.compile(
        f"(?:{manner})?(?:{manner})?的?(?:{deed})(?:[和与、](?:{manner})?的?(?:{deed}))?(?=[，,。；、和与并！的之]|$)"
    )


@cache
def hearing_pattern() -> re.Pattern[str]:
    """听取 in the clause in front of 汇报: what is heard is named, not said."""
    return re.compile(alternation(frame_words("hearing")))


@cache
def object_pattern() -> re.Pattern[str]:
    """The end of a stretch in front of somebody spoken to or about."""
    words = alternation(frame_words("object"))
    dynasties = "(?<![清明唐宋元汉晋隋王历本前今三六两南北])朝"  # 清|朝学者
    return re.compile(f"(?:{words}|(?<![顾学疑设慰访])问|(?<![受被上行诈诱])骗|{dynasties})$")


@cache
def lead_in_pattern() -> re.Pattern[str]:
    """但, 据: what stands in front of the subject of a clause."""
    return re.compile(alternation(frame_words("lead_in")))


@cache
def although_pattern() -> re.Pattern[str]:
    """尽管, 虽然 at the head of a clause: what is told there is granted, not reported."""
    return re.compile(alternation(frame_words("although")))


@cache
def ground_pattern() -> re.Pattern[str]:
    """根据《办法》规定, 据某局统计: a clause that says on what ground something is done or known."""
    heads, ends = alternation(frame_words("ground")), alternation(frame_words("ground_end"))
    return re.compile(
        f"(?!经[济理营贸纪销办费典历]|按[摩揭时])(?:{heads})[^，,。；]{{0,40}}(?:{ends})|据(?:初步|不完全|粗略|保守|最新|有关|公开|官方|相关)*(?:统计|测算|监测|估算)"
        "|应(?![急当该届用聘对县城付变])[^，,。；]{1,30}(?:要求|请求|邀请|建议)"
    )


@cache
def about_pattern() -> re.Pattern[str]:
    """对于……, 谈及……: the head of a clause about what the next one speaks of."""
    return re.compile(alternation(frame_words("about")))


@cache
def leads_on_pattern() -> re.Pattern[str]:
    """展望今年，某某强调…… and 但他极力维护队员，强调……: a clause that is of the cue behind it."""
    joins, heads = alternation(frame_words("joins")), alternation(frame_words("leads_on"))
    return re.compile(f"{joins}|(?:而|但|不过)?(?:{heads})[^，,]{{1,20}}|(?:但|不过|而)[他她](?!们)[^，,]{{2,20}}")


@cache
def bearing_pattern() -> re.Pattern[str]:
    """The head of a clause about how somebody looks or sounds."""
    return re.compile(alternation(frame_words("bearing")))


@cache
def shows_pattern() -> re.Pattern[str]:
    """露出, 闪着 in a clause about somebody's face or voice: how he looks, no words."""
    return re.compile(
        "[露透闪洋泛写挂噙含带充流]着|露出|流露|洋溢|泛起|写满|充满|挂满|噙满|满是|透着|不停|湿润|哽咽|颤抖|红了"
    )


@cache
def moved_pattern() -> re.Pattern[str]:
    """笑, 激动, 挂断: what whoever has just spoken looks like or does."""
    return re.compile(alternation(frame_words("moved")))


@cache
def while_pattern() -> re.Pattern[str]:
    """时, behind a noun of speech: when something else is done."""
    return re.compile("(?:的?时候?|环节|阶段|期间|之时|之际|之前|之后|完毕后?)[，,]")


@cache
def holding_pattern() -> re.Pattern[str]:
    """追着站务员, 拦住送货的: what stands between somebody and whoever he speaks to."""
    verbs = alternation(word for word in frame_words("object") if len(word) > 1)
    return re.compile(
        "([^，,。；：的]{0,6})(?:[追拦拉缠围盯扯拽抓攥握搂抱扶搀牵跟陪催逼]着[^，,。；：的]{0,8}"
        f"|(?:{verbs})了?[^，,。；：]{{1,10}}的[^，,。；：的]{{0,6}})"
    )


@cache
def event_day_pattern() -> re.Pattern[str]:
    """开幕当天, at the head of a sentence."""
    return re.compile(f"[^，,。]{{1,8}}(?:{alternation(frame_words('event_day'))})[，,]")


@cache
def question_pattern() -> re.Pattern[str]:
    """A question word."""
    return re.compile(f"{alternation(frame_words('question'))}|([㐀-鿿])[不没]\\1|没有?(?=[。？?]|$)")


@cache
def meeting_pattern() -> re.Pattern[str]:
    """记者找到, 我问: somebody comes into the story."""
    who, verbs = alternation(frame_words("reporter")), alternation(frame_words("meeting"))
    return re.compile(f"(?:{who})[^，,。；]{{0,10}}?(?:{verbs})(?:了|到|上)?")


@cache
def received_pattern() -> re.Pattern[str]:
    """接到 at the place where a clause says that a call or complaint came in: whoever stands behind it has spoken."""
    papers = alternation(frame_words("give_out"))
    calls = "(?:接到|接获|收到|接报)了?|接(?=[^，,。到获报]{2,16}报[警案])"
    return re.compile(f"{calls}|(?:看到|看见|注意到|见到)(?=[^，,。]{{1,24}}(?:{papers}))")


@cache
def appointment_pattern() -> re.Pattern[str]:
    """免去某某的职务: a notice of appointment."""
    return re.compile(alternation(frame_words("appointment")))


@cache
def giving_out_pattern() -> re.Pattern[str]:
    """发布 at the end of a stretch, in front of a document: the document is an object, not the speaker."""
    return re.compile(f"(?:{alternation(frame_words('give_out'))})了?(?:一[份则条封个篇])?$")


@cache
def given_out_pattern() -> re.Pattern[str]:
    """半年报, 调查结果: a thing that is given out, up to the end of its clause."""
    thing = alternation(frame_words("act_object"))
    return re.compile(f"(?:[^，,。；！？]{{0,14}}|[^，,。；！？]{{15,40}}的)(?:{thing})(?=[，,。；！？]|$)")


@cache
def ends_turn_pattern() -> re.Pattern[str]:
    """采访结束后, at the head of a paragraph."""
    return re.compile(alternation(frame_words("ends_turn")))


@cache
def said_again() -> re.Pattern[str]:
    """称 at the head of what an earlier cue reports: 某某发言，称……."""
    return re.compile(
        "(?:并)?(?:指称|指(?![出定示挥导标着了责控望教数向甲纹])|称(?![号呼谓赞职为之作重霸得])|说(?![明法服起话唱不好完得过了着的来到谎教理情笑])|表示(?!感谢|欢迎|祝贺|歉意|支持|反对))"
    )


@cache
def report_noun_pattern() -> re.Pattern[str]:
    """信中, 文中: a paper that speaks, told by where the words stand."""
    return re.compile(
        f"(?:(?<![㐀-鿿])|(?<=的))(?:{alternation(frame_words('paper_place'))})(?=[也又还則则就曾]|{alternation(tables.cue_entries())})"
    )


@cache
def said_after() -> re.Pattern[str]:
    """，并称 behind what somebody denies or condemns: the words follow."""
    return re.compile("[，,](?:并|还|又|只|仅)?(?:指出|认为|称|说|指|表示|强调)(?![着了过的明服号呼])[，,：:]?")


@cache
def asked_pattern() -> re.Pattern[str]:
    """被问及……时, 谈到……时: nobody in there speaks."""
    words = alternation((*tables.settings("topic"), *frame_words("asked")))
    return re.compile(
        f"(?:受(?!访)[^，,。；]{{1,10}}?)?(?:{words})[^，,。；▁]{{1,40}}?(?:时候|之际|(?<![不随同按届平及准])时(?![间代任候期刻常]))"
    )


@cache
def matter_pattern() -> re.Pattern[str]:
    """针对议员要求停工一事 in front of 说: what somebody speaks of; nobody in there speaks, and nothing is said."""
    matters, says = alternation(frame_words("spoken_of")), alternation(("回应", "反驳", "表态", *frame_words("ending")))
    return re.compile(
        f"(?:针对|对于?|关于|(?<!成)就(?![业要是会能任]))[^，,。；：▁]{{2,40}}?(?:{matters})"
        f"(?=[^，,。；：]{{0,8}}(?:{says}))"
    )


@cache
def receiving_pattern() -> re.Pattern[str]:
    """会见某国大臣某某一行时: whoever is met there does not speak."""
    words = alternation(frame_words("receives"))
    return re.compile(f"(?:{words})[^，,。；：]{{1,48}}?(?:时候|之际|(?<![当不随同按届平及准])时(?![间代任候期刻常]))")


@cache
def suffered_pattern() -> re.Pattern[str]:
    """引发车主, 被网友 at the end of a stretch: the verb behind is what happens to somebody."""
    return re.compile(f"(?:{alternation(frame_words('suffer'))})(?![告害])[^，,。；：:]{{1,12}}$")


@cache
def reporter_acts() -> re.Pattern[str]:
    """10日上午,记者来到…… and 不过，记者调查发现……: the reporter is there himself; not 记者们, 记者会, 记者的."""
    press = "(?:[^，,。；]{0,8}(?:[日晚早晨商时]报|新闻|网|本报|本刊))?"
    ours = "(?:我们的|我们|本报|本台|本网)记者(?:随后|也|立即)?(?:进行|展开|对此|来到|前往|走访|联系|采访)"
    return re.compile(
        f"(?:^|[，,。；])(?:随后|之后|后来|当时|昨天|今天)?{press}记者(?![们会站协节证团席区手的证问])|{ours}"
    )


@cache
def talk_pattern() -> re.Pattern[str]:
    """闲聊, 交谈: done together with somebody."""
    return re.compile(f"(?:一起|一同|共同)?(?:{alternation(frame_words('together'))})")


@cache
def place_pattern() -> re.Pattern[str]:
    """在日记中, 在座谈会上, 于记者会中: nobody in there speaks."""
    ins = "(?:(?<![实现正存])在|(?<![对由等关属位处始终基源至在过低高小大多少])于)"
    ends = (
        "上(?![午级海旬述访游市任])|中(?![国心学央小午旬共级原年医科])|里(?![程约])|下(?![午级属辖旬乡岗])|内(?![容部蒙科地]|人士|专家|媒体|学者|同行)"
        "|期间|时(?![间代任候期])|后(?![勤来续期台])|之前"
    )
    return re.compile(
        f"{ins}(?![场座校])[^，,。在▁]{{1,24}}?(?:{ends})(?:的[^，,。在▁的]{{1,10}}?(?:上|中|里)(?![午级海旬述国心学央小间]))?"
    )
