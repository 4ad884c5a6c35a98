// The card of the chosen fact: all that the record says of it, links to what belongs to it, and what can be decided.

const link = (fact, label) => (fact ? h("button", { class: "link", lang: "zh", onclick: () => choose(fact.key) }, label ?? title(fact)) : null);
const whoLink = (id) => (id ? (link(page.facts.who.get(id)) ?? h("span", { class: "quiet" }, "removed")) : null);
const placeLink = (span) => (span ? h("button", { class: "link place", lang: "zh", title: `Show ${spot(span.segments)} in the text`, onclick: () => textView.show(span.segments) }, clip(span.text, 40)) : null);
const plain = (value) => (value === null || value === undefined || value === "" ? null : h("span", {}, String(value)));

// Rows of a card: [label, what stands there].
const ROWS = {
  people: ({ value }) => ["gender", "age", "ethnicity", "native_place"].map((key) => [words(key), value[key] && [plain(value[key].value), " ", placeLink(value[key].evidence)]]),
  roles: ({ value, owner }) => [
    ["person", whoLink(owner)],
    ["position", placeLink(value.position)],
    ["body", plain(value.body)],
    ["core title", plain(value.core_title)],
    ["organization", whoLink(value.organization)],
    ["status", plain(value.status)],
    ["evidence", placeLink(value.evidence)],
  ],
  organizations: ({ value }) => [
    ["type", plain(words(value.type))],
    ["parent", whoLink(value.parent)],
    ["place prefix", plain(value.place_prefix)],
    ["units", value.components.flatMap((part) => [placeLink(part.span), " "])],
    ["aliases", plain(value.aliases.join("、"))],
  ],
  quotes: (fact) => {
    const { value } = fact;
    return [
      ["speaker", whoLink(value.speaker.ref) ?? plain(page.facts.speakerName(fact))],
      ["named by", placeLink(value.speaker.mention)],
      ["found by", plain(words(value.speaker.resolution))],
      ["reason", value.speaker.reason && plain(words(value.speaker.reason))],
      ["confidence", plain(`${Math.round(value.speaker.confidence * 100)} %`)],
      ["cue", placeLink(value.cue?.span)],
      ["setting", placeLink(value.setting)],
      ["topic", placeLink(value.topic)],
      ["parts", value.parts.flatMap((part) => [`${part.kind}${part.anchored ? "" : ", carried over"} `, placeLink(part.span), h("br")])],
      ["inside", value.nested.flatMap((id) => [link(page.facts.byKey.get(`terms:${id}`) ?? page.facts.byKey.get(`quotes:${id}`)), " "])],
    ];
  },
  terms: ({ value }) => [["kind", plain(value.kind)], ["inside speech", plain(value.nested ? "yes" : "no")]],
  dates: ({ value }) => [
    ["type", plain(words(value.type))],
    ["EDTF", plain(value.edtf)],
    ["ISO 8601", plain(value.iso)],
    ["resolved", value.resolved && plain(value.resolved.edtf)],
    ["earliest", value.resolved && plain(value.resolved.earliest)],
    ["latest", value.resolved && plain(value.resolved.latest)],
    ["by", value.resolved && plain(value.resolved.anchor)],
    ["modifier", plain(value.modifier)],
  ],
  quantities: ({ value }) => [
    ["kind", plain(words(value.kind))],
    ["numeral", placeLink(value.numeral)],
    ["value", plain(value.value)],
    ["bounds", value.lower || value.upper ? plain(`${value.lower ?? ""} – ${value.upper ?? ""}`) : null],
    ["modifier", value.modifier && plain(words(value.modifier))],
    ["unit", plain(value.unit)],
    ["measure", placeLink(value.measure)],
    ["counts", placeLink(value.noun)],
    ["of", whoLink(value.owner)],
    ["said as", plain(value.modality)],
    ["salient", plain(value.salient ? "yes" : "no")],
  ],
  honours: ({ value }) => [
    ["kind", plain(value.kind)],
    ["recipient", whoLink(value.recipient)],
    ["support", plain(words(value.support))],
    ["verb", plain(value.verb)],
    ["event", whoLink(value.event)],
    ["evidence", value.evidence.flatMap((span) => [placeLink(span), " "])],
  ],
  events: ({ value }) => [["ordinal", plain(value.ordinal)], ["mentions", value.mentions.flatMap((span) => [placeLink(span), " "])]],
  diagnostics: ({ value }) => [["severity", plain(value.severity)], ["message", plain(value.message)], ["what to do", plain(value.remedy)]],
};

function mentionRow(fact) {
  const mentions = page.facts.mentions(fact);
  if (!mentions.length) return [];
  return [["mentions", mentions.map((mention) => h("span", { class: `mention ${mention.state ?? ""}` },
    h("button", { class: "link place", lang: "zh", title: `${words(mention.value.kind)}, ${spot(mention.segments)}`, onclick: () => choose(mention.key) }, clip(mention.value.text, 16))))]];
}

function saidRow(fact) {
  const quotes = page.facts.list.filter((each) => each.layer === "quotes" && each.value.speaker.ref === fact.value.id);
  return quotes.length ? [["says", quotes.map((quote) => h("div", {}, link(quote, clip(title(quote), 30))))]] : [];
}

function card(fact) {
  const named = ["people", "organizations"].includes(fact.layer);
  const own = fact.sub ? [["kind", plain(words(fact.value.kind))], ["words", placeLink(fact.value)], ["of", whoLink(fact.owner)]] : ROWS[fact.layer](fact);
  const rows = [...own, ...(named ? [...mentionRow(fact), ...saidRow(fact)] : [])];
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== false && !(Array.isArray(value) && !value.length));
  return h("div", { class: "card", role: "group", "aria-label": `${ONE[fact.layer]}: ${clip(title(fact), 40)}` },
    h("dl", {}, shown.map(([label, value]) => h("div", {}, h("dt", {}, label), h("dd", {}, value)))),
    h("p", { class: "offsets" }, `${fact.value.id ?? ONE[fact.layer]} · ${fact.segments.map(({ start, end }) => `${start}–${end}`).join(", ")}`),
    fact.layer === "diagnostics" ? null : actions(fact),
    page.editing && fact.layer !== "diagnostics" ? form(fact) : null);
}

function actions(fact) {
  const button = (label, key, pressed, act) => h("button", { class: "act", "aria-pressed": pressed, "aria-keyshortcuts": key, title: key && `${label} (${key})`, onclick: act }, label);
  return h("div", { class: "actions" },
    button("Accept", "a", String(fact.state === "accept"), () => decide(fact, "accept")),
    button(fact.before === null ? "Take back" : "Reject", "x", String(fact.state === "reject"), () => decide(fact, "reject")),
    button("Change", "c", String(page.editing), () => edit(!page.editing)),
    fact.state === "change" ? button("As it was", null, null, () => change(fact, fact.before)) : null);
}

function edit(open) {
  page.editing = open;
  panel.mark();
  if (open) $("list").querySelector(".form :is(input, select, button)")?.focus({ preventScroll: true });
}
