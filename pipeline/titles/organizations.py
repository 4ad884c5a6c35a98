"""One entry per organization: its full name, its parents, its aliases and all the places that name it.

Takes the bodies that the units name, gives organizations and the one that stands at a span. It refuses to merge bodies
on a common noun alone, and short forms that fit more than one body of the article.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline import lexicon
from pipeline.document import Document
from pipeline.layers import Component, Mention, Organization
from pipeline.lazy import regex
from pipeline.spans import Cover, Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import BLANKS, cue_at
from pipeline.titles.naming import (
    Analysis,
    Part,
    analyse,
    is_plain,
    is_within,
    level_of,
    normal,
    own_names,
    short_forms,
    type_of,
)
from pipeline.titles.search import occurrences
from pipeline.tokens import Words

_BRIEF = regex(r"[(（](?:以下|下称|下)?简?称(?:为|:|：)?[“\"「']?([\u3400-\u9fffA-Za-z0-9]{2,12})[”\"」']?[)）]")
_BRACKETED = regex(r"[(（]([\u3400-\u9fff]{3,6})[)）]")
_LEVELS = frozenset("省市县区旗州盟乡镇村道局厅院司")
_SHORTEST, _LONGEST_NAME = 4, 40
_COLLEGE, _PARTY = "大学", "党"
_PEOPLE = ("族人", "族居民", "族领导人", "族裔", "族群众", "族武装")
_NO_ENDS = frozenset(lexicon.word_list("bodies", "no_end"))
_NAMED_ALONE = frozenset(("university", "college"))
_PAIR = 2
_NEAR, _BREAKS = 24, frozenset("，,。；;：:！？\n")


@dataclass(slots=True)
class _Entry:
    name: str
    key: str
    span: Span
    section: int | None
    analysis: Analysis
    parent: str | None = None
    mentions: dict[Span, Mention] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)


class Registry:
    """The organizations of one article by their normal names."""

    def __init__(self, document: Document, folded: str, short_places: frozenset[str]) -> None:
        self._document, self._folded, self._short_places = document, folded, short_places
        self._entries: dict[str, _Entry] = {}
        self._at: dict[Span, str] = {}

    def add(self, body: Body, *, nested: bool = False) -> str:
        """Enter a place where a body is named; gives the body's key."""
        name = body.span.of(self._document.text)
        key = normal(name)
        entry = self._entries.get(key)
        if entry is None:
            analysis = analyse(body.span.of(self._folded), body.key, self._short_places)
            section = self._document.unit_at(body.span.start).section
            entry = self._entries[key] = _Entry(name, body.key, body.span, section, analysis)
        known = entry.mentions.get(body.span)
        if known is None or known.kind == "nested" and not nested:
            entry.mentions[body.span] = Mention("nested" if nested else "full", body.span)
        if not nested:
            self._at[body.span] = key
        if known is None:
            self._nest(entry, body.span)
        return key

    def _nest(self, entry: _Entry, span: Span) -> None:
        """The bodies inside a longer name: 某市公安局 in 某市公安局某分局某派出所."""
        for part in entry.analysis.parts[:-1]:
            if part.key and tables.head_rows()[part.key].reach != "place":
                entry.parent = self.add(Body(Span(span.start, span.start + part.end), part.key), nested=True)

    def find_repeats(self, persons: Cover, words: Words) -> None:
        """Full names and short forms wherever else they are printed; call once, after all `add`."""
        self._absorb()
        self._resolve_bare()
        self._unplaced()
        forms = self._short_forms()
        known = ((entry.name, key) for key, entry in self._entries.items())
        names = {name: key for name, key in known if len(name) > _PAIR or not is_plain(name)}
        for form, key in forms.items():
            names.setdefault(form, key)
        covered = Cover(self._at)
        for span in occurrences(self._document.text, names):
            if covered.touches(span) or persons.touches(span):
                continue
            text = span.of(self._document.text)
            entry = self._entries[names[text]]
            if len(text) <= _PAIR and not self._speaks(span) or self._cuts_word(words, span):
                continue
            if text == entry.name:
                entry.mentions.setdefault(span, Mention("full", span))
                self._nest(entry, span)
            elif self._goes_on(span.end):
                continue
            else:
                entry.mentions[span] = Mention("alias", span)
                entry.aliases.add(text)
            self._at[span] = names[text]

    def _speaks(self, span: Span) -> bool:
        """台泥|指出，: two characters, which may be any word elsewhere, at the head of a clause before a cue."""
        opens = not span.start or self._folded[span.start - 1] in _BREAKS or self._folded[span.start - 1] in BLANKS
        return opens and cue_at(self._folded, span.end)

    def _cuts_word(self, words: Words, span: Span) -> bool:
        """财政部|门, 共产党|员, 哥斯达|黎加, not 国防部|长: whether another word or a longer place stands there."""
        first, word = words.at(span.start), words.at(span.end - 1)
        inside = first is not None and first.tag == "LOC" and first.span.start < span.start
        if inside and first is not None and first.span.of(self._folded) in tables.places():
            return True  # 白|俄罗斯
        if self._folded.startswith(_PEOPLE, span.end):
            return True  # 克罗地亚|族人
        if word is None or word.span.end == span.end:
            return False
        if word.tag == "LOC":
            return word.span.of(self._folded) in tables.places()
        return self._folded[span.end - 1 : span.end + 1] in _NO_ENDS

    def _absorb(self) -> None:
        """市某医院 where the tagger lost the first characters of 甲市某医院: the longer known name stands there."""
        tails: dict[str, list[str]] = {}
        for entry in self._entries.values():
            tails.setdefault(entry.name[-4:], []).append(entry.name)
        text = self._document.text
        absorbed: dict[str, str] = {}
        for key, entry in list(self._entries.items()):
            longer = sorted(
                (name for name in tails[entry.name[-4:]] if name.endswith(entry.name) and name != entry.name), key=len
            )
            for span in list(entry.mentions) if longer else ():
                here = (name for name in longer if text.endswith(name, 0, span.end))
                name = next((name for name in here if normal(name) in self._entries), None)  # not itself absorbed
                if name is not None and entry.mentions[span].kind == "full":
                    whole = Span(span.end - len(name), span.end)
                    del entry.mentions[span]
                    self._at[whole] = self._at[span] = normal(name)
                    self._entries[normal(name)].mentions.setdefault(whole, Mention("full", whole))
                    self._nest(self._entries[normal(name)], whole)
                    absorbed[key] = normal(name)
            if not entry.mentions:
                del self._entries[key]
        self._follow(absorbed)

    def _follow(self, moved: Mapping[str, str]) -> None:
        """Places whose body has become part of another one, which may have become part of a third."""
        for span, key in self._at.items() if moved else ():
            last = key
            while last in moved and last not in self._entries:
                last = moved[last]
            self._at[span] = last

    def _resolve_bare(self) -> None:
        """养老院 where only 夕阳养老院 is known: a common noun that refers back; the name of a party is none."""
        heads = tables.organization_heads()
        folded = {key: lexicon.fold(entry.name) for key, entry in self._entries.items()}
        bare = [key for key, name in folded.items() if name in heads and name[-1] != _PARTY]
        wanted: dict[str, list[str]] = {key: [] for key in bare}
        for key, entry in self._entries.items() if bare else ():
            for length in range(2, len(entry.name)):
                if entry.name[-length:] in wanted:
                    wanted[entry.name[-length:]].append(key)
        for noun, owners in wanted.items():
            if len(owners) != 1 or self._entries[owners[0]].span > self._entries[noun].span:
                continue
            mentions = self._entries[noun].mentions
            for span in [span for span in mentions if not self._is_of_another(span, owners[0])]:
                del mentions[span]
                self._entries[owners[0]].mentions[span] = Mention("nominal", span)
                self._at[span] = owners[0]
            if not mentions:
                del self._entries[noun]

    def _is_of_another(self, bare: Span, owner: str) -> bool:
        """乙市政协副主席、|卫健委|主任: whether a title of another body stands before the noun in its list."""
        low = max(0, bare.start - _NEAR)
        if self._folded[bare.start - 1 : bare.start] != "、":
            return False
        spans = (span for span in self._at if low <= span.start and span.end < bare.start)
        before = max(spans, default=None)
        if before is None or not _BREAKS.isdisjoint(self._folded[before.end : bare.start]):
            return False
        same = self._entries[self._at[before]].name[:_PAIR] == self._entries[owner].name[:_PAIR]
        return self._at[before] != owner and not same  # 甲县县长某某、|消防局|局长

    def _unplaced(self) -> None:
        """湖北省武汉市|某某大学, where 某某大学 is printed too: where a body lies is no part of a name of its own."""
        for key, entry in list(self._entries.items()):
            prefix = entry.analysis.prefix
            own = normal(entry.name[prefix:])
            lies = prefix > 0 and entry.name[prefix - 1] in _LEVELS
            if entry.key not in _NAMED_ALONE or not lies or own not in self._entries or is_plain(own):
                continue
            target = self._entries[own]
            for span in self._entries.pop(key).mentions:
                short = Span(span.start + prefix, span.end)
                target.mentions.setdefault(short, Mention("full", short))
                self._at[span] = self._at[short] = own

    def _goes_on(self, end: int) -> bool:
        """Whether a head noun follows, so that the short form is only the start of another name."""
        stop = tables.organization_heads().starting(self._folded, end, min(end + 5, len(self._folded)))
        return stop is not None and stop - end > 1

    def _short_forms(self) -> dict[str, str]:
        """Short forms → the one body that each can stand for."""
        owners: dict[str, set[str]] = {}
        brief = [entry for entry in self._entries.values() if entry.name[-1] == _COLLEGE[0] and len(entry.name) <= 4]
        for key, entry in self._entries.items():
            for form in short_forms(entry.name, entry.key, entry.analysis) | self._declared(entry):
                owners.setdefault(form, set()).add(key)
            for form in self._endings(entry) | self._abbreviated(entry, brief) | self._brands(entry):
                owners.setdefault(form, set()).add(key)
        forms = {form: min(keys) for form, keys in owners.items() if len(keys) == 1}
        merged: dict[str, str] = {}
        for form, key in forms.items():
            short = normal(form)
            if short in self._entries and short != key and self._merge(short, key):
                merged[short] = key
        self._follow(merged)  # a place where the tagger lost the first characters is no mention of the entry
        for entry in self._entries.values() if merged else ():
            entry.parent = merged.get(entry.parent or "", entry.parent)
        return {form: key for form, key in forms.items() if key in self._entries}

    def _endings(self, entry: _Entry) -> set[str]:
        """柳市口社区 for 望河街道柳市口社区 where it is entered too, however the longer name is cut."""
        name, folded = entry.name, lexicon.fold(entry.name)
        cuts = range(2, len(name) - _SHORTEST + 1) if len(name) <= _LONGEST_NAME else range(0)
        ends = {name[at:] for at in cuts if folded[at - 1] in _LEVELS}
        return {end for end in ends if normal(end) in self._entries and not is_plain(end)}

    def _brands(self, entry: _Entry) -> set[str]:
        """南技 for 南技股份有限公司 where it is entered too: what a company calls itself."""
        return {own for own in own_names(entry.name, entry.key, entry.analysis) if normal(own) in self._entries}

    def _abbreviated(self, entry: _Entry, brief: list[_Entry]) -> set[str]:
        """暨大 for 国立暨南国际大学 where both are entered: its first character and 大."""
        name = entry.span.of(self._folded)
        if not brief or not name.endswith(_COLLEGE):
            return set()
        own = name.removeprefix("国立").removesuffix(_COLLEGE)
        forms = {form.name: form.span.of(self._folded)[:-1] for form in brief}
        return {form for form, start in forms.items() if start[:1] == own[:1] and is_within(start, own)}

    def _declared(self, entry: _Entry) -> set[str]:
        """某某有限公司(以下简称“某某”)."""
        match = _BRIEF.match(self._folded, entry.span.end)
        bare = _BRACKETED.match(self._folded, entry.span.end) if match is None else None
        if bare is not None and is_within(bare[1], entry.span.of(self._folded)):
            match = bare  # 香港某某厂商联合会（厂商会）
        return {self._document.text[slice(*match.span(1))]} if match else set()

    def _merge(self, short: str, full: str) -> bool:
        """A short form that was read as a body of its own belongs to the full name."""
        entry, target = self._entries.get(short), self._entries.get(full)
        if entry is None or target is None or any(mention.kind == "nested" for mention in entry.mentions.values()):
            return False
        del self._entries[short]
        target.aliases.add(entry.name)
        for span in entry.mentions:
            target.mentions.setdefault(span, Mention("alias", span))
            self._at[span] = full
        return True

    # ------------------------------------------------------------- look-ups

    def key_at(self, span: Span) -> str | None:
        """The body that is named at `span`."""
        return self._at.get(span)

    def owners(self) -> Mapping[str, str]:
        """What the companies call themselves in short, folded → the key of the one that each can mean."""
        found: dict[str, set[str]] = {}
        for key, entry in self._entries.items():
            for own in own_names(entry.name, entry.key, entry.analysis):
                found.setdefault(lexicon.fold(own), set()).add(key)
        return {own: min(keys) for own, keys in found.items() if len(keys) == 1}

    def places(self) -> Mapping[Span, str]:
        """Every place that names a body (not nested), with the body's key."""
        return self._at

    def head_of(self, key: str) -> str:
        """Key of the body's head noun, "" if it has none."""
        return self._entries[key].key

    def ident(self, key: str) -> str:
        """The body's identifier."""
        return self._document.ident("org", self._entries[key].span)

    def build(self, nominal: Mapping[str, Iterable[Span]], quoted: Cover) -> tuple[Organization, ...]:
        """The organizations in text order; `nominal` holds the common nouns that refer to each."""
        return tuple(
            self._organization(entry, nominal.get(key, ()), quoted)
            for key, entry in sorted(self._entries.items(), key=lambda item: (item[1].span.start, -item[1].span.end))
        )

    def _organization(self, entry: _Entry, nominal: Iterable[Span], quoted: Cover) -> Organization:
        mentions = [*entry.mentions.values(), *(Mention("nominal", span) for span in nominal)]
        prefix = entry.analysis.prefix
        return Organization(
            id=self._document.ident("org", entry.span),
            name=entry.name,
            type=type_of(entry.span.of(self._folded), entry.key, entry.analysis.parts),
            span=entry.span,
            components=self._components(entry),
            place_prefix=entry.name[:prefix] if prefix else None,
            parent=self.ident(entry.parent) if entry.parent in self._entries else None,
            aliases=tuple(sorted(entry.aliases)),
            mentions=tuple(
                Mention(mention.kind, mention.span, quoted.holds(mention.span))
                for mention in sorted(mentions, key=lambda mention: mention.span)
            ),
        )

    def _components(self, entry: _Entry) -> tuple[Component, ...]:
        if len(entry.analysis.parts) < 2:
            return ()
        return tuple(self._component(entry, part) for part in entry.analysis.parts)

    def _component(self, entry: _Entry, part: Part) -> Component:
        surface = entry.name[part.start : part.end]
        start = part.start + len(surface) - len(surface.lstrip('“‘「『"'))
        end = part.end - (len(surface) - len(surface.rstrip('”’」』"')))
        folded = entry.span.of(self._folded)
        return Component(
            name=entry.name[start:end],
            level=level_of(folded[start:end], part.key),
            span=Span(entry.span.start + start, entry.span.start + end),
        )
