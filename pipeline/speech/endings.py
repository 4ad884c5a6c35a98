"""Where reported words end inside a sentence: what they lead to, what somebody does about what he holds.

Gives patterns for masked text; each matches from the comma in front of the reporter's own words.
"""

import re
from functools import cache

from pipeline.lexicon import alternation
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN


@cache
def reaction_pattern() -> re.Pattern[str]:
    """，引来哄堂大笑 behind marks: what the words lead to."""
    return re.compile(
        "(?<=▁)[，,](?:引来|引起|引发|惹来|惹得|逗得|引得|赢得|博得|换来|招来|招致|令全场|让全场|令在场|让在场)"
        "|[，,](?:于是|随后|随即|接着|之后|然后|最后)?(?:[㐀-鿿]{2,4}报|本报)?记者(?:随后|随即|又|便|立即|马上|只好|再次|也|再)?"
        "(?:前往|来到|赶到|赶往|联系|找到|拨打|拨通|致电|看到|发现|注意到|采访|走访|查询|上前)"
        "|[，,](?:遂|最终)?判(?:监|囚)"
        "|[，,]但?(?:拒绝|未|没有|并未|不愿|未有)(?:进一步|详细|具体)?(?:透露|置评|评论|说明|回应|解释|提供)"
        "|[，,](?:[㐀-鿿]{2,4}报|《[^》]{1,12}》|本报)?记者[^，,。；：]{0,6}(?:发现|看到|注意到)"
        "|[，,](?:那么|那)[^，,。；]{2,30}(?:呢|吗|如何)$"
        "|[，,](?:得知|听到|听完|听闻|获悉|接到)(?:这[个一条]?|此|该)?(?:消息|情况|噩耗|喜讯|结果|电话|回复|答复)后?[，,]"
        "|[，,](?:其|此|该|有关|这番|这一)?(?:言论|言|话|发言|说法|表态|消息)(?:一出|引起|引发|引来|惹来|招来)"
    )


@cache
def suing_pattern() -> re.Pattern[str]:
    """，遂诉至法院, ，将某局告上法庭, ，马上联系……: what is done about what somebody holds; not ，将向法院起诉."""
    courts = "法院|法庭|仲裁委?|仲裁委员会|公安机关|派出所|警方"
    deeds = (
        f"(?:一纸诉状)?(?:诉至|诉诸|告到|起诉至|起诉到|上诉至|上诉到)[^，,。；]{{0,12}}(?:{courts})?"
        f"|向[^，,。；]{{0,12}}(?:{courts})[^，,。；]{{0,4}}(?:提起|起诉|提出|申请|报案|报警|控告|投诉)"
        "|起诉|提起[^，,。；]{0,4}(?:诉讼|上诉|公诉|申诉|复议)|报警|报了警|报案|打起?了?官司"
    )
    so = "(?:遂|故|于是|便|乃|随后|随即|一气之下|一怒之下)"
    led = f"{so}(?:又|再次|先后|共同|一起|委托律师)?(?:{deeds})"
    at_once = "(?:马上|立即|立刻|当即|当场|赶紧|赶忙|急忙|连忙)(?![能可会要应就得])"
    whom = f"{so}?[将把][^，,。；]{{1,20}}(?:诉至|告上|告到|诉诸|起诉)[^，,。；]{{0,8}}"
    return re.compile(f"[，,；;](?:{led}|{whom}|{at_once})")


@cache
def copyright_pattern() -> re.Pattern[str]:
    """未经授权严禁转载, 登载此文出于传递信息之目的: what a page says of itself, also behind an editor's name."""
    return re.compile(
        "未经(?:本[报网站刊台]|授权|许可|允许)[^。]{0,12}转载|(?:严禁|谢绝|不得)转载|版权所有"
        "|出于传递[^，,。]{0,4}信息之?目的|不意味着(?:赞同|同意)其观点|不代表本[网站报刊]|不构成(?:任何)?投资建议"
    )


@cache
def call_pattern() -> re.Pattern[str]:
    """报警 in front of a cue: 某某报警|称."""
    return re.compile("(?:报警|报案|求助|举报|投诉|来电|致电)(?:电话)?$")


@cache
def answered_pattern() -> re.Pattern[str]:
    """，接到报警后，民警…… behind what a caller says; a report of the police goes on with it."""
    calls = "(?:报警|报案|警情|举报|投诉|求助|来电)"
    police = "(?:民警|警方|警员|警察|消防员|消防队员|救援人员|医护人员|执法人员)"
    return re.compile(
        f"[，,；;](?:接到?(?:该|此)?{calls}(?:电话)?后|接报后|接警后)"
        f"|[，,；;](?:随后|随即|后来|不久|很快)[，,]?[^，,。；]{{0,8}}?{police}"
        f"|[，,；;][^，,。；]{{0,8}}?{police}(?:接到?{calls}|立即|立刻|迅速|随即|马上|第一时间)"
    )


@cache
def truth_pattern() -> re.Pattern[str]:
    """谎称有路子，|其实……: what stands behind a lie is told by the reporter, as is what a threat leads to."""
    return re.compile(
        "[，,；;](?:其实|实则|实际上?|事实上|最终|趁机|借机|以此|从中|双方|警方|民警"
        "|(?:先后|陆续|多次|分别|累计|共)?(?:骗取|骗得|骗走|骗去|诈骗))"
    )


@cache
def others_pattern() -> re.Pattern[str]:
    """有人说……，|也有不少人…… behind what nobody in particular says: others hold something else."""
    others = "(?:的人?|人|些|不少|许多|很多|网友|网民|居民|市民|家长|村民|业主|观点|声音|意见|分析|专家|学者)"
    return re.compile(
        f"[，,；;](?:但|而|不过|可|同时)?(?:也|还|更)有{others}|[，,；;](?:但|而)?有(?:的|人|些)(?:则|却|又)?"
    )


@cache
def reported_too_pattern() -> re.Pattern[str]:
    """，还有人对某报说…… behind what somebody else says: another voice, if the words ahead tell of none (有人说……)."""
    others = "(?:人|网友|网民|居民|市民|家长|村民|业主|学生|员工|球迷|专家|学者|分析师|官员|媒体|议员)"
    to_whom = "(?:[对向][^，,。；]{1,14})?"
    says = f"(?:{to_whom}(?:说|表示|称|认为|指出|透露|反映|抱怨|质疑)(?![明过出服为作])|告诉[^，,。；]{{0,8}}记者)"
    return re.compile(f"[，,；;](?:但|而|同时|此外)?(?:也|还|更|另)有[^，,。；]{{0,6}}{others}(?:则|也|还|就)?{says}")


@cache
def appeal_pattern() -> re.Pattern[str]:
    """，提出异议 behind what somebody holds who is not satisfied: what he does about it."""
    return re.compile(
        "[，,；;](?:[遂并于便]是?)?(?:向[^，,。；]{1,14})?(?:提出|提起|申请)[^，,。；]{0,6}(?:异议|复议|上诉|申诉|仲裁|诉讼|再审)"
    )


@cache
def but_pattern() -> re.Pattern[str]:
    """，但 behind what 尽管 grants."""
    return re.compile("[，,；;](?:但|却|可是|然而|不过|惟)")


@cache
def granted_pattern() -> re.Pattern[str]:
    """，获裁判官批准, ，但当局未予理会 behind what is demanded: what came of it."""
    heeds = "(?:理会|回应|采纳|接纳|接受|答复|理睬|批准|同意)"
    return re.compile(
        f"[，,；;](?:已|最终|并|均|随即)?获[^，,。；]{{0,16}}(?:批准|接纳|同意|准许|应允|采纳|支持)"
        f"|[，,；;]但[^，,。；]{{1,10}}(?:未有?|没有|不予|未予|拒绝)[^，,。；]{{0,4}}{heeds}"
    )


@cache
def belied_pattern() -> re.Pattern[str]:
    """，但随即有公务员踢爆 behind what somebody claims."""
    return re.compile(
        "[，,；;](?:但|不料|岂料)(?:随即|随后|其后|很快)?[有遭被][^，,。；]{0,8}(?:踢爆|揭穿|戳穿|打脸|拆穿|反驳|驳斥)"
    )


@cache
def aside_pattern() -> re.Pattern[str]:
    """，警员其后截停车辆, ，一名医生还催促记者离开, ，随后她拿出篮子: what is done behind words without a pause."""
    police = "(?:警员|警方|民警|探员)(?:其后|随后|随即|遂|到场|上前|最终|立即)"
    return re.compile(
        f"[，,；;](?:{police}|(?:随后|接着|说完|然后)[她他](?!们)|(?:另)?一[名位][^，,。；]{{1,8}}(?:还|则|甚至)(?!是|有|没))"
    )


@cache
def comment_pattern() -> re.Pattern[str]:
    """，这一立场与……形成对比, ，令家长们欢欣鼓舞, ，并提出了三项措施: what the reporter finds in the words or adds."""
    stance, beside = (
        alternation(frame_words("stance_noun")),
        alternation(frame_words("sets_beside")),
    )
    moved, put = alternation(frame_words("delighted")), alternation(frame_words("set_out"))
    return re.compile(
        f"[，,](?:但|而)?(?:这一|这番|此番|该)(?:{stance})[^，,。；]{{0,2}}[与和同跟][^我，,。；]{{2,30}}?(?:{beside})"
        f"|[，,][令让使](?!我|咱)[^，,。；]{{1,20}}(?:{moved})"
        f"|[，,]并(?:就此|对此|还|分别|同时)?提出了?[^，,。；]{{0,8}}(?:项|条|点|个方面|具体|系列)[^，,。；]{{0,8}}(?:{put}|举措)$"
        "|(?<=▁)——(?:影射|暗指|暗讽|讽刺|意指)"
    )


@cache
def unheeded_pattern() -> re.Pattern[str]:
    """，可他就是停不下来 behind what somebody is told to do: whoever is told does otherwise."""
    still = alternation(frame_words("all_the_same"))
    return re.compile(f"[，,；;](?:可是?|但是?|然而|不过|而)[他她](?!们)(?:{still})")


@cache
def turns_away_pattern() -> re.Pattern[str]:
    """“……”，却不肯回答 and “……”，便转身离开: whoever has said the words in marks says no more."""
    silent, leaves = alternation(frame_words("tells_no_more")), alternation(frame_words("leaves"))
    then = "(?:说完|说罢|随后|随即|随之|然后|接着)?(?:便|就|即|遂|又)?"
    unwilling = "[却但](?:又|也|仍|并|始终|一直|迟迟)?(?:不肯|不愿意?|拒绝|拒不|未|没有?)"
    return re.compile(
        f"{HIDDEN}+(?=[，,](?:{unwilling}(?:对此|就此|直接|正面|进一步|再)?(?:{silent})|{then}(?:{leaves})))"
    )


@cache
def effect_pattern() -> re.Pattern[str]:
    """影响 at the end of a clause that 受到 heads: 受……表示将停购|影响."""
    return re.compile(f"[^，,。；]{{2,60}}?(?=的?(?:{alternation(frame_words('effect'))})(?:[，,]|$))")


@cache
def taken_in_pattern() -> re.Pattern[str]:
    """，郑某随后转出8万元, ，郑某信以为真 behind what 对方 says: whoever hears it acts; not ，郑某应转账."""
    believes, pays = alternation(frame_words("taken_in")), alternation(frame_words("hands_over"))
    times = "分[0-9一二两三四五六七八九十多数]{1,3}次|在[^，,。；]{2,12}[内里间]"
    led = f"(?:随后|随即|遂|于是|便|就|先后|陆续|多次|按|依|{times})"
    return re.compile(
        f"[，,](?P<who>[㐀-鿿·]{{2,4}}?)(?:(?:便|就|对此)?(?:{believes})|(?={led})[^，,。；]{{1,24}}?(?:{pays}))"
    )
