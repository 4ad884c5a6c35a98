// What the record claims, as one flat list of facts, each with its place in the text and its corrections applied.

// The nine layers of the keys 1-9, in the order of the panel.
const LAYERS = [
  ["people", "People"],
  ["organizations", "Organizations"],
  ["quotes", "Quotes"],
  ["terms", "Terms"],
  ["dates", "Dates"],
  ["quantities", "Quantities"],
  ["honours", "Honours"],
  ["events", "Events"],
  ["diagnostics", "Diagnostics"],
];
const GROUP = {
  roles: "people",
  person_mentions: "people",
  organization_mentions: "organizations",
};
const ONE = {
  people: "person",
  roles: "role",
  person_mentions: "mention",
  organizations: "organization",
  organization_mentions: "mention",
  quotes: "quote",
  terms: "term",
  dates: "date",
  quantities: "quantity",
  honours: "honour",
  events: "event",
  diagnostics: "diagnostic",
};
const spot = (segments) => (segments.length ? `${segments[0].start}-${segments.at(-1).end}` : "0");

function keyOf(layer, owner, value) {
  if (layer === "roles") return `${layer}:${owner}:${spot(value.position.segments)}`;
  if (layer.endsWith("_mentions")) return `${layer}:${owner}:${spot(value.segments)}:${value.kind}`;
  if (layer === "diagnostics") return `${layer}:${value.code}:${spot(value.segments)}`;
  return `${layer}:${value.id}`;
}

// [layer, owner, value] for all that can be looked at, in the record's order.
function* claims(record) {
  for (const [layer] of LAYERS) {
    for (const value of record[layer]) {
      yield [layer, null, value];
      if (layer === "people") for (const role of value.roles) yield ["roles", value.id, role];
      const mentions = { people: "person_mentions", organizations: "organization_mentions" }[layer];
      if (mentions) for (const mention of value.mentions) yield [mentions, value.id, mention];
    }
  }
}

const PLACE = {
  people: (value) => (value.mentions.find((m) => m.kind === "name") ?? value.mentions[0] ?? value.roles[0]?.evidence)?.segments,
  roles: (value) => value.evidence.segments,
  person_mentions: (value) => value.segments,
  organizations: (value) => (value.mentions[0] ?? value.components[0]?.span)?.segments,
  organization_mentions: (value) => value.segments,
  quotes: (value) => value.parts.flatMap((part) => part.span.segments),
  terms: (value) => value.span.segments,
  dates: (value) => value.span.segments,
  quantities: (value) => value.span.segments,
  honours: (value) => value.evidence[0].segments,
  events: (value) => value.mentions[0]?.segments,
  diagnostics: (value) => value.segments,
};

class Facts {
  constructor(of) {
    this.article = of;
    const corrections = store.of(of.id);
    this.list = [];
    const add = (layer, owner, before, correction) => {
      const value = correction?.after ?? before;
      this.list.push({
        key: keyOf(layer, owner, before ?? correction.after),
        layer,
        owner,
        group: GROUP[layer] ?? layer,
        before,
        value,
        state: correction?.action ?? null,
        note: correction?.note ?? "",
        gone: correction?.action === "reject",
        sub: layer.endsWith("_mentions"),
        segments: PLACE[layer](value) ?? [],
      });
    };
    for (const [layer, owner, value] of claims(of.record)) add(layer, owner, value, corrections.get(keyOf(layer, owner, value)));
    for (const one of corrections.values()) if (one.action === "add") add(one.layer, one.owner, null, one);
    this.byKey = new Map(this.list.map((fact) => [fact.key, fact]));
    this.order();
    this.name();
  }

  // Groups as in LAYERS, inside a group by place, roles behind their person.
  order() {
    const rank = new Map(LAYERS.map(([layer], number) => [layer, number]));
    const owners = new Map(this.list.filter((fact) => !fact.owner).map((fact) => [fact.value.id, fact]));
    const lead = (fact) => owners.get(fact.owner) ?? fact;
    const keys = new Map(this.list.map((fact) => {
      const first = lead(fact);
      return [fact, [rank.get(fact.group), first.segments[0]?.start ?? -1, first.key, fact === first ? 0 : 1, fact.segments[0]?.start ?? -1]];
    }));
    const compare = (a, b) => (typeof a === "string" ? a.localeCompare(b) : a - b);
    this.list.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      const at = x.findIndex((part, index) => part !== y[index]);
      return at < 0 ? 0 : compare(x[at], y[at]);
    });
  }

  name() {
    this.who = new Map();
    for (const fact of this.list) {
      if (["people", "organizations", "events"].includes(fact.layer) && !fact.gone) this.who.set(fact.value.id, fact);
    }
    // Speakers are numbered as they come up in the text; the number carries what the colour says.
    this.speakers = new Map();
    const quotes = this.list.filter((fact) => fact.layer === "quotes" && !fact.gone);
    for (const quote of quotes.sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0))) {
      const id = this.speakerOf(quote);
      if (id !== "?" && !this.speakers.has(id)) this.speakers.set(id, this.speakers.size + 1);
    }
  }

  nameOf(id) {
    return this.who.get(id)?.value.name ?? null;
  }

  // Who speaks: the identifier, the words where nobody is identified, or "?".
  speakerOf(quote) {
    const { ref, mention } = quote.value.speaker;
    if (ref && this.who.has(ref)) return ref;
    return mention ? `“${mention.text}”` : "?";
  }

  speakerName(quote) {
    const id = this.speakerOf(quote);
    return id === "?" ? "unknown speaker" : (this.nameOf(id) ?? id);
  }

  speakerNumber(quote) {
    return this.speakers.get(this.speakerOf(quote)) ?? 0;
  }

  owner(fact) {
    return fact.owner ? (this.who.get(fact.owner) ?? null) : null;
  }

  mentions(fact) {
    return this.list.filter((each) => each.sub && each.owner === fact.value.id);
  }
}

const amount = ({ value, lower, upper, unit, kind }) => {
  const number = value ?? (lower || upper ? `${lower ?? ""}–${upper ?? ""}` : kind === "idiomatic" ? "" : null);
  return number === null ? null : [number, unit].filter(Boolean).join(" ");
};
const NOW = { PAST_REF: "past", PRESENT_REF: "now", FUTURE_REF: "future" };
const day = ({ edtf, iso, resolved }) => resolved?.edtf ?? edtf ?? NOW[iso] ?? iso;

const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

// The line under a fact's words in the panel.
const ABOUT = {
  people: (fact, facts) => {
    const { gender, age, ethnicity, native_place } = fact.value;
    const stated = [gender, age, ethnicity, native_place].filter(Boolean).map((each) => each.value);
    return [...stated, counted(facts.mentions(fact).filter((each) => !each.gone).length, "mention")].join(" · ");
  },
  roles: (fact, facts) => [filters.order === "place" ? facts.nameOf(fact.owner) : null, facts.nameOf(fact.value.organization), fact.value.status === "current" ? null : fact.value.status].filter(Boolean).join(" · ") || "no organization named",
  organizations: (fact, facts) => [words(fact.value.type), facts.nameOf(fact.value.parent), ...fact.value.aliases].filter(Boolean).join(" · "),
  quotes: (fact, facts) => `${facts.speakerName(fact)} · ${fact.value.type} · ${Math.round(fact.value.speaker.confidence * 100)} %`,
  terms: (fact) => [fact.value.kind, fact.value.nested ? "inside speech" : null].filter(Boolean).join(" · "),
  dates: (fact) => [day(fact.value) ?? "no value", words(fact.value.type)].join(" · "),
  quantities: (fact) => [amount(fact.value) || words(fact.value.kind), fact.value.noun?.text, fact.value.modality === "fact" ? null : fact.value.modality].filter(Boolean).join(" · "),
  honours: (fact, facts) => [facts.nameOf(fact.value.recipient) ?? "no recipient", words(fact.value.support)].join(" · "),
  events: (fact) => counted(fact.value.mentions.length, "mention"),
  diagnostics: (fact) => fact.value.remedy,
};
const about = (fact, facts) => ABOUT[fact.layer]?.(fact, facts) ?? words(fact.value.kind ?? "");

function title(fact) {
  const { value, layer } = fact;
  if (layer === "roles") return value.position.text;
  if (layer === "quotes") return value.parts.map((part) => part.span.text).join(" … ");
  if (layer === "diagnostics") return `${value.code} ${value.message}`;
  return value.name ?? value.span?.text ?? value.text;
}
