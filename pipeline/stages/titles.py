"""The stage that finds people, their positions and their organizations.

Takes the units, the words and the marks of a document, gives `people` and `organizations`; `add_first_person` runs
after the quotes and adds what only the speakers can tell. It refuses a name, a position or a body that is not printed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from pipeline import lexicon
from pipeline.layers import Layers, Mention, Person
from pipeline.spans import Cover, Span
from pipeline.titles import names, tables, untitled
from pipeline.titles.bodies import Body
from pipeline.titles.brands import announces, labels
from pipeline.titles.bylines import credited
from pipeline.titles.dissent import dissenting
from pipeline.titles.fact import Fact
from pipeline.titles.glued import DISTRICTS
from pipeline.titles.grammar import About, Unit, is_title
from pipeline.titles.name import Name, cue_at, is_han
from pipeline.titles.no_bodies import is_common_noun
from pipeline.titles.organizations import Registry
from pipeline.titles.passage import Passages
from pipeline.titles.people import Gathering
from pipeline.titles.polities import polities
from pipeline.titles.positions import Post
from pipeline.titles.pronouns import Pronouns, first_person
from pipeline.titles.reading import Reading
from pipeline.titles.recutting import before_region
from pipeline.titles.reference import nominal_mentions
from pipeline.titles.resumes import is_line, of_whom
from pipeline.titles.search import Finder, occurrences
from pipeline.titles.seen import Seen, look
from pipeline.titles.torn import repeated
from pipeline.titles.wards import is_township, is_ward
from pipeline.titles.widening import leads_office
from pipeline.values import replace

_SHORT, _PAIR = 3, 2  # characters
_JOINTS = frozenset("、兼和及")
_OFTEN = 3  # times that a surname is printed as a noun
_SPEECH_ENDS, _INNER_MARKS = tuple("。！？!?…,，"), "’』”」"
_LONGEST_SIGNATURE = 14
_SIGNING = " \u3000□■●○◎◆◇★☆文作者/／：:丨|｜——"
_HELD = frozenset(("office", "staff", "state", "party"))
_WHOLE_NAME = 3  # characters from which on a name is found again whatever stands around it
_ESTATE = "estate"  # 小区 is a body's name nowhere
_PLACE_SUFFIXES = "市县区旗州盟"


@dataclass(slots=True)
class _Found:
    """What the units of a document say.

    `slots`: where a title expects a name and none was found, or one of two characters.
    """

    names: list[Name] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    tags: Counter[tuple[str, str]] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    slots: list[int] = field(default_factory=list)
    dropped: list[Span] = field(default_factory=list)


def find(layers: Layers) -> Layers:
    """Fill `people` and `organizations`, and say which readings of names were dropped.

    Args:
        layers: with document, words and marks.
    Returns:
        The layers with people (names, roles, third-person pronouns) and organizations; spans never cross a unit.
    """
    return find_together([layers])[0]


def find_together(articles: Sequence[Layers]) -> list[Layers]:
    """The same for several articles, whose units are looked at together."""
    printed = [(layers, lexicon.fold(layers.document.text)) for layers in articles]
    found = [_Found() for _ in printed]
    for at, units in groupby(look(printed), key=itemgetter(0)):
        found[at] = _read_units((seen for _, seen in units), ())
    return [_with_people(layers, folded, first) for (layers, folded), first in zip(printed, found, strict=True)]


def _with_people(layers: Layers, folded: str, first: _Found) -> Layers:
    """The layers with what their units say; `first`: as they were read without knowing what is printed often."""
    document = layers.document
    often = repeated(folded, first.slots)
    again = (seen for _, seen in look([(layers, folded)])) if often else ()
    read = _read_units(again, often) if often else first
    found_facts, found_bodies = read.facts, read.bodies
    found_names = _outside_bodies(read.names, found_bodies, folded)
    found_names = _without_topics(found_names, found_facts, read.nouns, folded)
    if states := polities(found_names, folded):
        found_names = [name for name in found_names if name.span.of(folded) not in states]
        found_facts = [fact for fact in found_facts if fact.name.of(folded) not in states]
    speech = Cover(_speech(layers))
    people = Gathering(document, folded)
    firms = labels(folded, (name.span for name in found_names if name.form == "full"))
    places = _stems(layers, folded, found_bodies) | _places(read.tags) | firms
    people.enter(found_names, found_facts, places, layers.words.lead_of_person)
    registry = _register(layers, folded, found_bodies, found_facts, people)
    people.find_repeats(layers.words, Cover(registry.places()))
    people.state()
    Pronouns(document, folded, layers.words, people, speech).resolve()
    traded = {key for span, key in registry.places().items() if announces(folded, span.end)}
    heads = {key: registry.head_of(key) or "company" * (key in traded) for key in set(registry.places().values())}
    titled = frozenset(
        fact.organization.span for fact in found_facts if fact.organization and fact.organization.nominal
    )
    nominal = nominal_mentions(document, folded, layers.words, registry.places(), heads, titled)
    organization_ids = _organization_ids(found_facts, registry, nominal, folded)
    passages = Passages(document, folded, registry.places(), heads, registry.owners())
    organization_ids |= {fact: registry.ident(key) for fact, key in _by_passage(people.unplaced(), passages, folded)}
    readings = [*layers.words.entities("PER"), *(name.span for name in read.names), *read.dropped]
    return replace(
        layers,
        people=people.build(organization_ids, speech),
        organizations=registry.build(nominal, speech),
        diagnostics=layers.diagnostics + dissenting(document.text, folded, people.at, readings),
    )


def _by_passage(unplaced: Iterable[Fact], passages: Passages, folded: str) -> Iterator[tuple[Fact, str]]:
    """The facts without a body that the passage gives one, and those that go on the title of such a fact."""
    last: tuple[Fact, str] | None = None
    for fact in unplaced:
        key = passages.body_of(fact)
        if key is None and last is not None and last[0].name == fact.name:
            joined = folded[last[0].post.span.end : fact.post.start] in _JOINTS
            key = last[1] if joined and fact.post.organization is None and fact.post.kind == last[0].post.kind else None
        if key is not None:
            last = (fact, key)
            yield last


def _read_units(units: Iterable[Seen], often: Iterable[str]) -> _Found:
    """Read all units in order; `often`: names known from their repetition."""
    found = _Found()
    topic: Span | None = None
    signed: set[Span] = set()
    known, in_resume = Finder(often), False
    alone, titled = None, False
    tags: list[tuple[str, str]] = []
    nouns: list[str] = []
    for seen in units:
        reading, is_text = seen.reading, seen.reading.unit.kind == "paragraph"
        author = next(iter(signed)) if len(signed) == 1 else None
        about = About(topic if is_text else None, author, in_resume, alone)
        in_resume = is_line(reading)
        tags += [(reading.texts[index], tag) for tag in ("LOC", "PER") for index in reading.tagged(tag)]
        nouns += [noun for index in reading.tagged("n") if len(noun := reading.texts[index]) == 1]
        here = _read(seen, about, known)
        signed.update(_signature(reading, here.names))
        alone, titled = None if titled else _name_alone(reading, here.names), here.titled
        # 【主要经历】 between a person's paragraphs leaves them their subject; a heading with a name does not.
        topic = here.topic if is_text or here.names else of_whom(reading, found.names) or topic
        found.names += here.names
        found.facts += here.facts
        found.bodies += here.bodies
        found.slots += here.slots
        found.dropped += here.dropped
    found.tags, found.nouns = Counter(tags), Counter(nouns)
    return found


class _Unit(NamedTuple):
    """What one unit says, and whom it is about."""

    names: list[Name]
    facts: list[Fact]
    bodies: list[Body]
    topic: Span | None
    slots: list[int]
    dropped: list[Span]
    titled: bool  # it is a title and no more


def _read(seen: Seen, about: About, known: Finder) -> _Unit:
    """The names, facts and bodies of one unit, and whom it is about; `about`: the units before."""
    reading, posts, _, named = seen
    proposed = names.find(reading, posts, known, seen.proposals)
    found = _beside_bodies(reading, proposed.names, posts)
    posts = [_beside(post, found, reading.text) for post in posts]
    covered = Cover([name.span for name in found if not leads_office(reading.text, name.span)])
    if named:
        deputies = Cover(post.span for post in posts if post.kind == "deputy")
        named = [body for body in named if not covered.touches(body.span) and not deputies.touches(body.span)]
    unit = Unit(reading, posts, found, named, about)
    facts = credited(reading, unit.read()) if posts else []
    for fact in facts:
        if fact.name.end - fact.name.start >= _WHOLE_NAME and all(map(is_han, fact.name.of(reading.text))):
            known.add(fact.name.of(reading.text))
    titled = [body for body in _of_titles(reading, unit.posts, facts) if not covered.touches(body.span)]
    starts = {name.span.start for name in found}
    slots = [post.span.end for post in posts if post.kind in _HELD and post.span.end not in starts]
    slots += [name.span.start for name in found if name.form == "full" and name.span.end - name.span.start == _PAIR]
    whole = is_title(reading, posts, found)
    return _Unit(found, facts, _merged(named, titled), unit.topic, slots, proposed.dropped, whole)


def _beside_bodies(reading: Reading, found: list[Name], posts: list[Post]) -> list[Name]:
    """The names without those inside the bodies of posts: 星野 in 星野生物, 安和 in 安和里."""
    text, bodies = reading.text, [post.organization for post in posts if post.organization]
    if not bodies or not found:
        return found
    wards = Cover(
        body.span
        for body in bodies
        if is_ward(text, body) or is_township(text, body) or before_region(text, body.span.end)
    )
    plain = Cover(body.span for body in bodies if not body.key)
    inner = Cover(body.span for body in bodies if body.key and not body.nominal)
    ends = {post.span.end for post in posts}
    return [
        name
        for name in found
        if (name.sure or not plain.holds(name.span))
        and not wards.holds(name.span)
        and (name.span.start in ends or leads_office(text, name.span) or not inner.holds(name.span))
    ]


def _of_titles(reading: Reading, posts: list[Post], facts: list[Fact]) -> list[Body]:
    """The bodies of posts that somebody holds, or that are bodies without their title, then those of other facts."""
    held = {fact.organization for fact in facts}
    titled = [
        post.organization
        for post in posts
        if post.organization is not None
        and (post.organization in held or untitled.counts(reading, post.organization, "ORG"))
    ]
    return titled + [fact.organization for fact in facts if fact.organization and fact.organization not in titled]


def _beside(post: Post, found: list[Name], text: str) -> Post:
    """任命池子|华为民政部/ORG: the body begins after the name and the verb that reach into the tagger's word."""
    body = post.organization
    if body is None:
        return post
    name = next((name for name in found if body.span.start < name.span.end < body.span.end - 2), None)
    if name is None or not text.startswith(("为", "任"), name.span.end):
        return post
    whole = Body(Span(name.span.end + 1, body.span.end), body.key, body.nominal)
    return replace(post, start=max(post.start, whole.span.start), organization=whole)


def _signature(reading: Reading, found: list[Name]) -> list[Span]:
    """The name on a line that holds nothing else but a mark or 文."""
    if len(found) != 1 or reading.span.end - reading.span.start > _LONGEST_SIGNATURE:
        return []
    name = found[0].span
    around = reading.text[reading.span.start : name.start] + reading.text[name.end : reading.span.end]
    return [name] if not around.strip(_SIGNING) else []


def _name_alone(reading: Reading, found: list[Name]) -> Span | None:
    """The name that is all that a line prints: its holder's title may stand on the next one."""
    whole = len(found) == 1 and found[0].span.of(reading.text) == reading.span.of(reading.text).strip()
    return found[0].span if whole else None


def _merged(named: list[Body], titled: list[Body]) -> list[Body]:
    """Bodies of titles, and those named elsewhere that no title's body overlaps."""
    covered = Cover([body.span for body in titled]) if titled else None
    kept = named if covered is None else [body for body in named if not covered.touches(body.span)]
    return sorted([*titled, *kept], key=lambda body: body.span)


def _outside_bodies(found: list[Name], bodies: list[Body], folded: str) -> list[Name]:
    """The names without 观澜 in 财经观澜：…, which is a paper wherever it is printed so."""
    printed = {body.span.of(folded) for body in bodies if not body.nominal and body.span.end - body.span.start > _SHORT}
    inside = Cover(occurrences(folded, printed))
    return [name for name in found if name.sure or not inside.holds(name.span)]


def _without_topics(found: list[Name], facts: list[Fact], nouns: Counter[str], folded: str) -> list[Name]:
    """The names without 姜香 and 老姜 where the article is about ginger: it often prints the surname as a noun.

    Names with a title, before a verb of speech, or printed twice stay.
    """
    topics = {char for char, count in nouns.items() if count >= _OFTEN and char in tables.surnames("single")}
    if not topics:
        return found
    titled = {fact.name for fact in facts}
    printed = Counter(name.span.of(folded) for name in found)
    return [
        name
        for name in found
        if name.span in titled
        or topics.isdisjoint(_called(name.span.of(folded)))
        or printed[name.span.of(folded)] > 1
        or cue_at(folded, name.span.end)
    ]


def _called(text: str) -> str:
    """The surname of 姜香 or 老姜."""
    return text[1] if text[0] in "老小" and len(text) == _PAIR else text[0]


def _speech(layers: Layers) -> list[Span]:
    """What stands in quotation marks and reads as speech: it ends like a sentence, or a colon leads to it."""
    text, outer = layers.document.text, [mark for mark in layers.marks if mark.depth == 0]
    said = [mark.inner for mark in outer if text[max(0, mark.outer.start - 1)] in ":："]
    said += [mark.inner for mark in outer if mark.inner.of(text).rstrip(_INNER_MARKS).endswith(_SPEECH_ENDS)]
    return [inner for inner in said if inner.start < inner.end]


def _stems(layers: Layers, folded: str, found: list[Body]) -> frozenset[str]:
    """What the names of places are without the character that says what they are: 海汀 of 海汀乡."""
    text = layers.document.text
    spans = [*layers.words.entities("LOC"), *(body.span for body in found)]
    stems = {text[start : end - 1] for start, end in spans if end - start == 3 and folded[end - 1] in DISTRICTS}
    named = {text[start : start + 2] for start, end in spans if end - start > 4 and folded[start + 2] in DISTRICTS}
    return frozenset(stems | named)


def _places(tags: Counter[tuple[str, str]]) -> frozenset[str]:
    """What the tagger takes for a place as often as for a person: 锦川/LOC 奥体中心, 锦川/PER 公开赛."""
    return frozenset(text for (text, tag), count in tags.items() if tag == "LOC" and count >= tags[text, "PER"] > 0)


def _register(layers: Layers, folded: str, found: list[Body], facts: list[Fact], people: Gathering) -> Registry:
    used = {fact.organization.span for fact in facts if fact.organization}
    short = frozenset(
        folded[start : end - 1]
        for start, end in layers.words.entities("LOC")
        if folded[end - 1] in _PLACE_SUFFIXES and end - start > 2
    )
    registry = Registry(layers.document, folded, short)
    for body in found:
        is_place = body.key == "" and body.span.of(folded) in tables.places()
        is_place = is_place or (
            body.key != "" and tables.head_rows()[body.key].reach == "place" and body.key != "community"
        )
        named = body.key == "" and people.opens_with_name(body.span)
        unnamed = is_place or named or is_common_noun(layers.words, folded, body.span)
        if not body.nominal and (body.span in used or not unnamed):
            registry.add(body)
    registry.find_repeats(Cover(people.at), layers.words)
    return registry


def _organization_ids(
    facts: list[Fact], registry: Registry, nominal: dict[str, list[Span]], folded: str
) -> dict[Fact, str | None]:
    by_noun = {span: key for key, spans in nominal.items() for span in spans}
    ids: dict[Fact, str | None] = {}
    for fact in facts:
        key = None
        if fact.organization is not None:
            key = registry.key_at(fact.organization.span) or by_noun.get(fact.organization.span)
            if key is None and _names_itself(fact.organization, folded):
                key = registry.add(fact.organization)  # 社区党委书记甲 where no community is named
        ids[fact] = registry.ident(key) if key else None
    return ids


def _names_itself(body: Body, folded: str) -> bool:
    text = body.span.of(folded)
    return body.nominal and len(text) > 1 and text[0] not in "本我" and body.key != _ESTATE


def add_first_person(layers: Layers) -> Layers:
    """Add 我, 我们 and descriptors inside direct speech to its speaker, and mark what stands inside speech."""
    folded = lexicon.fold(layers.document.text)
    added: dict[str, list[Mention]] = {}
    direct: list[Span] = []
    for quote in layers.quotes:
        for part in quote.parts:
            if part.kind == "direct":
                direct.append(part.span)
                if quote.speaker.ref:
                    added.setdefault(quote.speaker.ref, []).extend(first_person(folded, part.span))
    cover = Cover(direct)
    people = tuple(_with_mentions(person, added.get(person.id, []), cover) for person in layers.people)
    organizations = tuple(
        replace(body, mentions=tuple(_placed(one, cover) for one in body.mentions)) for body in layers.organizations
    )
    return replace(layers, people=people, organizations=organizations)


def _placed(mention: Mention, speech: Cover) -> Mention:
    inside = speech.holds(mention.span)
    return mention if mention.inside_quote == inside else replace(mention, inside_quote=inside)


def _with_mentions(person: Person, added: list[Mention], speech: Cover) -> Person:
    mentions = {mention.span: _placed(mention, speech) for mention in person.mentions}
    for mention in added:
        mentions.setdefault(mention.span, mention)
    return replace(person, mentions=tuple(sorted(mentions.values(), key=lambda mention: mention.span)))
