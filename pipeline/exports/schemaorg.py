"""schema.org: a NewsArticle an article, JSON-LD, with its people, organizations, roles, events and quotations.

schema.org has no spans; a thing is tied to its words by addresses of text/plain fragments (RFC 5147, `#char=12,34`),
which count characters with CR LF as one. Dates and quantities have no type there and are left out.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.exports.marks import Article, Mark, file_names
from pipeline.exports.units import Rfc5147

Json = Any
CONTEXT = "https://schema.org"
_FRAGMENT = re.compile(r"#char=(\d+),(\d+)$")


def export(articles: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    """One .jsonld file an article."""
    for name, article in file_names(articles):
        text = json.dumps(_Page(article).article(), ensure_ascii=False, indent=1)
        yield f"{name}.jsonld", text.encode() + b"\n"


def read(files: Iterable[tuple[str, bytes]]) -> Iterator[list[Mark]]:
    """Each thing as a mark with all its fragments; the label is its type."""
    for _, data in files:
        page = json.loads(data)
        units = Rfc5147(page["articleBody"])
        things = [(thing, "subjectOf") for thing in page["mentions"]] + [
            (each, "isBasedOn") for each in page["hasPart"]
        ]
        yield [
            Mark(
                thing["@id"].rpartition("#")[2],
                thing["@type"],
                tuple(
                    (units.back(int(found[1])), units.back(int(found[2])))
                    for each in thing[key]
                    if (found := _FRAGMENT.search(each["@id"]))
                ),
                {"name": thing.get("name") or thing["text"]},
            )
            for thing, key in things
        ]


class _Page:
    """One article's things, with their addresses."""

    def __init__(self, article: Article) -> None:
        self._article, self._record = article, article.record
        self._units = Rfc5147(article.text)

    def article(self) -> Json:
        record = self._record
        source, page = record["source"], record["document"]
        named: Json = {"@context": CONTEXT, "@type": "NewsArticle", "@id": self._article.base, "inLanguage": "zh"}
        if page["headline"]:
            named["headline"] = page["headline"]["text"]
        if page["subtitle"]:
            named["alternativeHeadline"] = page["subtitle"]["text"]
        if page["byline"]:
            named["creditText"] = page["byline"]["text"]
        if source["published"]:
            named["datePublished"] = source["published"]["value"]
        return {
            **named,
            "identifier": source["sha256"],
            "articleBody": self._article.text,
            "mentions": [
                *map(self._person, record["people"]),
                *map(self._organization, record["organizations"]),
                *map(self._event, record["events"]),
            ],
            "hasPart": [self._quotation(quote) for quote in record["quotes"]],
        }

    def _address(self, ident: str) -> str:
        return f"{self._article.base}#{ident}"

    def _fragments(self, spans: Iterable[Json]) -> list[Json]:
        to = self._units.to
        return [
            {"@type": "CreativeWork", "@id": f"{self._article.base}#char={to(part['start'])},{to(part['end'])}"}
            for span in spans
            for part in span["segments"]
        ]

    def _thing(self, kind: str, value: Json) -> Json:
        return {
            "@type": kind,
            "@id": self._address(value["id"]),
            "name": value["name"],
            "subjectOf": self._fragments(value["mentions"]),
        }

    def _person(self, person: Json) -> Json:
        thing = self._thing("Person", person)
        if person["gender"]:
            thing["gender"] = person["gender"]["value"]
        works = [self._role(role) for role in person["roles"] if role["organization"]]
        posts = [
            {"@type": "Role", "roleName": role["position"]["text"], "description": role["status"]}
            for role in person["roles"]
            if not role["organization"]
        ]
        return thing | ({"worksFor": works} if works else {}) | ({"hasOccupation": posts} if posts else {})

    def _role(self, role: Json) -> Json:
        return {
            "@type": "OrganizationRole",
            "roleName": role["position"]["text"],
            "description": role["status"],
            "worksFor": {"@id": self._address(role["organization"])},
        }

    def _organization(self, body: Json) -> Json:
        thing = self._thing("Organization", body)
        if body["aliases"]:
            thing["alternateName"] = list(body["aliases"])
        if body["parent"]:
            thing["parentOrganization"] = {"@id": self._address(body["parent"])}
        return thing

    def _event(self, event: Json) -> Json:
        return self._thing("Event", event)

    def _quotation(self, quote: Json) -> Json:
        speaker = quote["speaker"]["ref"]
        said = {"spokenByCharacter": {"@id": self._address(speaker)}} if speaker else {}
        return {
            "@type": "Quotation",
            "@id": self._address(quote["id"]),
            "text": "".join(part["span"]["text"] for part in quote["parts"]),
            **said,
            "isBasedOn": self._fragments(part["span"] for part in quote["parts"]),
        }
