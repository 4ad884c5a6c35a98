// Changing a fact: one row a field; spans are taken from the words selected in the article.

// Layer → [path, kind of field, name of its choices]. A kind that ends in "?" may be left empty.
const FIELDS = {
  people: [["name", "text"], ["gender", "stated"], ["age", "stated"], ["ethnicity", "stated"], ["native_place", "stated"]],
  roles: [["position", "span"], ["body", "text?"], ["core_title", "text"], ["organization", "organization?"], ["status", "choice", "role.status"], ["evidence", "span"]],
  person_mentions: [["", "span"], ["kind", "choice", "person_mention.kind"], ["inside_quote", "yes"]],
  organizations: [["name", "text"], ["type", "text"], ["place_prefix", "text?"], ["parent", "organization?"], ["aliases", "list"]],
  organization_mentions: [["", "span"], ["kind", "choice", "organization_mention.kind"]],
  quotes: [["type", "choice", "quote.type"], ["speaker.ref", "speaker?"], ["speaker.mention", "span?"], ["speaker.resolution", "choice", "resolution"], ["cue", "cue?"], ["setting", "span?"], ["topic", "span?"], ["parts", "parts"]],
  terms: [["span", "span"], ["kind", "choice", "term.kind"], ["nested", "yes"]],
  dates: [["span", "span"], ["type", "choice", "date.type"], ["edtf", "text?"], ["iso", "text?"], ["resolved", "resolved"], ["modifier", "text?"]],
  quantities: [["span", "span"], ["numeral", "span"], ["kind", "choice", "quantity.kind"], ["value", "text?"], ["lower", "text?"], ["upper", "text?"], ["modifier", "choice?", "modifier"], ["unit", "text?"], ["measure", "span?"], ["noun", "span?"], ["owner", "anyone?"], ["modality", "choice", "modality"], ["salient", "yes"]],
  honours: [["name", "text"], ["kind", "choice", "honour.kind"], ["recipient", "speaker?"], ["support", "choice", "support"], ["verb", "text?"]],
  events: [["name", "text"], ["ordinal", "number?"]],
};

const LABELS = { "": "words", "speaker.ref": "speaker", "speaker.mention": "named by", "speaker.resolution": "found by", core_title: "core title" };

function form(fact) {
  const rows = FIELDS[fact.layer].map(([path, kind, choices]) => field(fact, path, kind, choices));
  const note = h("input", { value: fact.note, "aria-label": "note", placeholder: "why", onchange: (event) => annotate(fact, event.target.value.trim()) });
  return h("div", { class: "form" }, rows, row("note", note),
    h("p", { class: "quiet" }, "For a span, select words in the article first, then press “take selection”."));
}

const row = (label, ...controls) => h("div", { class: "row" }, h("span", { class: "label" }, label), controls);

function field(fact, path, kind, choices) {
  const optional = kind.endsWith("?");
  const label = LABELS[path] ?? words(path);
  const value = path ? get(fact.value, path) : fact.value;
  const put = (to) => change(fact, edited(fact, path, to));
  switch (kind.replace("?", "")) {
    case "span":
      return row(label, spanField(value, put, optional, label));
    case "cue":
      return row(label, spanField(value?.span ?? null, (span) => put(span && { lemma: span.text, span }), optional, label));
    case "parts":
      return row(label, partsField(value, put));
    case "stated":
      return row(label, statedField(label, value, put));
    case "resolved":
      return row(label, textField(label, value?.edtf ?? null, true, false, (text) => put(text && resolvedAs(text))));
    case "list":
      return row(label, textField(label, value.join("、"), true, false, (text) => put((text ?? "").split("、").filter(Boolean))));
    case "yes":
      return row(label, h("input", { type: "checkbox", "aria-label": label, checked: value, onchange: (event) => put(event.target.checked) }));
    case "choice":
      return row(label, choose_(label, CHOICES[choices].map((each) => [each, words(each)]), value, optional, put));
    case "organization":
      return row(label, choose_(label, people("organizations"), value, optional, put));
    case "speaker":
      return row(label, choose_(label, [...people("people"), ...people("organizations")], value, optional, put));
    case "anyone":
      return row(label, choose_(label, [...people("people"), ...people("organizations"), ...people("events")], value, optional, put));
    default:
      return row(label, textField(label, value, optional, kind.startsWith("number"), put));
  }
}

const people = (layer) => [...page.facts.who.values()].filter((fact) => fact.layer === layer).map((fact) => [fact.value.id, fact.value.name]);

function textField(label, value, optional, number, put) {
  const take = (event) => {
    const text = event.target.value.trim();
    if (!text && !optional) event.target.value = value;
    else if (number) put(/^\d+$/.test(text) ? Number(text) : null);
    else put(text || null);
  };
  return h("input", { value: value ?? "", "aria-label": label, lang: "zh", onchange: take });
}

function choose_(label, options, value, optional, put) {
  const all = options.map(([id, name]) => h("option", { value: id, lang: "zh" }, name));
  const select = h("select", { "aria-label": label, onchange: (event) => put(event.target.value || null) }, optional ? h("option", { value: "" }, "—") : null, all);
  select.value = value ?? "";
  return select;
}

function spanField(span, put, optional, label) {
  const take = () => {
    const segments = selection.segments();
    if (!segments) say("Select words in the article first");
    else put(page.article.span(segments));
  };
  // The mouse must not take the selection away before the button is pressed.
  const keep = (event) => event.preventDefault();
  return h("span", { class: "spanned" },
    span ? h("q", { lang: "zh" }, clip(span.text, 24)) : h("span", { class: "quiet" }, "none"),
    h("button", { class: "small", "aria-label": `${label}: take selection`, onmousedown: keep, onclick: take }, "take selection"),
    optional && span ? h("button", { class: "small", "aria-label": `${label}: clear`, onclick: () => put(null) }, "clear") : null);
}

// A value that the text states, with the words that state it: neither goes without the other.
function statedField(label, value, put) {
  const take = (event) => {
    const text = event.target.value.trim();
    const segments = selection.segments() ?? selection.last;
    const evidence = value?.evidence ?? (segments && page.article.span(segments));
    if (!text) put(null);
    else if (evidence) put({ value: text, evidence });
    else say("Select the words that state it first");
  };
  return h("div", { class: "stated" },
    h("input", { value: value?.value ?? "", "aria-label": label, lang: "zh", onchange: take }),
    value && spanField(value.evidence, (evidence) => put({ ...value, evidence }), false, label));
}

// Days are known for a whole date only.
function resolvedAs(edtf) {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? edtf : null;
  return { edtf, earliest: whole, latest: whole, anchor: "reviewer" };
}

function partsField(parts, put) {
  const each = parts.map((part, number) => {
    const with_ = (more) => put(parts.map((other, index) => (index === number ? { ...other, ...more } : other)));
    const name = `part ${number + 1}`;
    return h("div", { class: "part" },
      choose_(`${name} kind`, CHOICES["part.kind"].map((kind) => [kind, kind]), part.kind, false, (kind) => with_({ kind })),
      spanField(part.span, (span) => with_({ span }), false, name),
      parts.length > 1 ? h("button", { class: "small", "aria-label": `remove ${name}`, onclick: () => put(parts.filter((_, index) => index !== number)) }, "remove") : null);
  });
  const more = () => {
    const segments = selection.segments();
    if (segments) put([...parts, { kind: "indirect", anchored: true, span: page.article.span(segments) }]);
    else say("Select words in the article first");
  };
  return h("div", { class: "parts" }, each, h("button", { class: "small", onmousedown: (event) => event.preventDefault(), onclick: more }, "add selection as a part"));
}

// The fact's value with one field changed, and with what follows from that.
function edited(fact, path, to) {
  if (!path) return { ...fact.value, ...to };
  const value = clone(fact.value);
  set(value, path, to);
  const follow = FOLLOWS[`${fact.layer}.${path}`];
  if (follow) follow(value, fact);
  return value;
}

const FOLLOWS = {
  // What was resolved from the old value does not hold for the new one.
  "dates.edtf": (value) => { value.resolved = null; },
  "dates.span": (value) => { value.resolved = null; },
  // A speaker given by a person is certain, and is found where the text names it.
  "quotes.speaker.ref": (value) => {
    const { speaker } = value;
    const mention = nearest(value);
    speaker.reason = speaker.ref ? null : "rejected_by_reviewer";
    speaker.mention = mention?.span ?? null;
    speaker.resolution = mention?.resolution ?? (speaker.ref ? "carried" : "none");
    speaker.confidence = 1;
  },
  "quotes.speaker.mention": (value) => { value.speaker.confidence = 1; },
  "quotes.parts": (value) => {
    const kinds = new Set(value.parts.map((part) => part.kind));
    value.type = kinds.size > 1 ? "mixed" : [...kinds][0];
  },
  "roles.position": (value) => {
    value.core_title = value.position.text;
    value.body = null;
  },
};

// The mention of the new speaker that stands closest to the words said, in the same paragraph.
function nearest(quote) {
  const { start } = quote.parts[0].span.segments[0];
  const { end } = quote.parts.at(-1).span.segments.at(-1);
  const unit = page.article.unitAt(start);
  const distance = ({ segments }) => (segments[0].start < start ? start - segments.at(-1).end : segments[0].start - end);
  const near = page.facts.list.filter((fact) => fact.sub && !fact.gone && fact.owner === quote.speaker.ref
    && !fact.value.inside_quote && page.article.unitAt(fact.segments[0].start) === unit && distance(fact) >= 0);
  const best = near.sort((a, b) => distance(a) - distance(b))[0];
  if (!best) return null;
  const { kind, text, segments } = best.value;
  const named = segments[0].start < start ? "name_before" : "name_after";
  return { span: { text, segments }, resolution: { pronoun: "pronoun", descriptor: "nominal", nominal: "nominal" }[kind] ?? named };
}
