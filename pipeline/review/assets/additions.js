// Words that the reader selects: as a span of a field, or as a fact that the record lacks.

const selection = {
  last: null, // what was selected before an input took the selection away

  // The source segments of the words selected in the article; null if there are none.
  segments() {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    if (!$("text").contains(range.commonAncestorContainer)) return null;
    const segments = [];
    for (const leaf of textView.leaves) {
      if (!range.intersectsNode(leaf.node)) continue;
      const from = leaf.node === range.startContainer ? leaf.start + points(leaf.node.data.slice(0, range.startOffset)) : leaf.start;
      const to = leaf.node === range.endContainer ? leaf.start + points(leaf.node.data.slice(0, range.endOffset)) : leaf.end;
      if (from >= to) continue;
      const last = segments.at(-1);
      if (last && last.end === from) last.end = to;
      else segments.push({ start: from, end: to });
    }
    return trimmed(segments);
  },
};

function trimmed(segments) {
  const blank = (at) => !page.article.chars[at].trim();
  const left = segments.map((each) => ({ ...each }));
  while (left.length && left[0].start < left[0].end && blank(left[0].start)) left[0].start += 1;
  while (left.length && left.at(-1).start < left.at(-1).end && blank(left.at(-1).end - 1)) left.at(-1).end -= 1;
  const kept = left.filter(({ start, end }) => start < end);
  return kept.length ? kept : null;
}

const ident = (layer, segments) => `${layer}-${segments[0].start}-${segments.at(-1).end}`;
const bare = (text) => text.replaceAll(/\s/g, "");
const OPENING = new Set([..."“‘「『\"＂"]);

// A new fact of each layer, made of nothing but the selected span; null where it cannot be known yet.
const NEW = {
  people: (span) => ({ id: ident("per", span.segments), name: bare(span.text), mentions: [{ ...span, kind: "name", inside_quote: insideSpeech(span) }], roles: [], gender: null, age: null, ethnicity: null, native_place: null }),
  organizations: (span) => ({ id: ident("org", span.segments), name: bare(span.text), type: "organization", components: [], place_prefix: null, parent: null, aliases: [], mentions: [{ ...span, kind: "full" }] }),
  quotes: (span) => {
    const kind = OPENING.has(page.article.chars[span.segments[0].start - 1]) ? "direct" : "indirect";
    const speaker = { ref: null, mention: null, resolution: "none", reason: "not_named", confidence: 1 };
    return { id: ident("q", span.segments), type: kind, parts: [{ kind, anchored: true, span }], speaker, cue: null, setting: null, topic: null, nested: [] };
  },
  terms: (span) => ({ id: ident("t", span.segments), span, kind: "emphasis", nested: insideSpeech(span) }),
  dates: (span) => ({ id: ident("d", span.segments), span, type: "date", edtf: null, iso: null, resolved: null, modifier: null }),
  quantities: (span) => ({ id: ident("n", span.segments), span, numeral: numeral(span), value: /\d+/.exec(span.text)?.[0] ?? null, lower: null, upper: null, modifier: null, unit: null, measure: null, noun: null, owner: null, kind: "number", modality: "fact", salient: false }),
  honours: (span) => ({ id: ident("h", span.segments), name: bare(span.text), kind: "award", recipient: null, support: "stated", verb: null, event: null, evidence: [span] }),
  events: (span) => ({ id: ident("ev", span.segments), name: bare(span.text), ordinal: null, mentions: [span] }),
  roles: (span) => ({ position: span, body: null, core_title: span.text, organization: null, status: "current", evidence: span }),
  person_mentions: (span) => ({ ...span, kind: "name", inside_quote: insideSpeech(span) }),
  organization_mentions: (span) => ({ ...span, kind: "alias" }),
};

function insideSpeech(span) {
  const at = span.segments[0].start;
  return page.facts.list.some((fact) => fact.layer === "quotes" && !fact.gone
    && fact.value.parts.some((part) => part.kind === "direct" && part.span.segments.some(({ start, end }) => start <= at && at < end)));
}

// The digits of a span of one segment, else the whole of it.
function numeral(span) {
  const found = /[\d.,]+/.exec(span.text);
  if (!found || span.segments.length > 1) return span;
  const start = span.segments[0].start + points(span.text.slice(0, found.index));
  return page.article.span([{ start, end: start + points(found[0]) }]);
}

// The fields of a fact under change that can take the selection: [label, what to do with a span].
function spanFields(fact) {
  const fields = FIELDS[fact.layer].filter(([, kind]) => /^(span|cue)/.test(kind));
  const found = fields.map(([path, kind]) => [LABELS[path] ?? words(path), (span) => change(fact, edited(fact, path, kind === "cue?" ? { lemma: span.text, span } : span))]);
  if (fact.layer !== "quotes") return found;
  const [first, ...others] = fact.value.parts;
  return [["words said", (span) => change(fact, edited(fact, "parts", [{ ...first, span }, ...others]))], ...found];
}

const adding = {
  render() {
    const segments = selection.segments();
    const bar = $("adding");
    const typing = document.activeElement.closest(".form");
    if (segments || !typing) selection.last = segments;
    if (!segments) {
      bar.hidden = true;
      return;
    }
    const person = page.chosen && page.facts.who.get(page.chosen.owner ?? page.chosen.value.id);
    const kinds = ["people", "organizations", "quotes", "terms", "dates", "quantities", "honours", "events"].map((layer) => [layer, ONE[layer], null]);
    if (person?.layer === "people") kinds.push(["roles", `role of ${person.value.name}`, person], ["person_mentions", `mention of ${person.value.name}`, person]);
    if (person?.layer === "organizations") kinds.push(["organization_mentions", `mention of ${person.value.name}`, person]);
    const button = (label, act) => h("button", { onmousedown: (event) => event.preventDefault(), onclick: act }, label);
    const adds = kinds.map(([layer, label, owner]) => button(label, () => add(layer, owner)));
    const takes = page.editing ? spanFields(page.chosen).map(([label, put]) => button(label, () => put(page.article.span(selection.segments())))) : [];
    const line = (label, buttons) => h("div", {}, h("span", { class: "quiet" }, label), buttons);
    bar.replaceChildren(...(takes.length ? [line("Take as", takes)] : []), line("Add as", adds));
    bar.hidden = false;
    this.place(bar);
  },

  place(bar) {
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = bar;
    bar.style.left = `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`;
    bar.style.top = `${box.bottom + 10 + height > innerHeight ? Math.max(8, box.top - height - 10) : box.bottom + 10}px`;
  },
};

function add(layer, owner) {
  const segments = selection.segments();
  if (!segments) return;
  const after = NEW[layer](page.article.span(segments));
  const fact = { layer, owner: owner?.value.id ?? null, before: null, note: "" };
  const key = keyOf(layer, fact.owner, after);
  if (page.facts.byKey.has(key)) {
    choose(key);
    say("There is such a fact already");
    return;
  }
  store.put(page.article.id, key, correctionOf(fact, "add", after));
  getSelection().removeAllRanges();
  refresh();
  choose(key);
  edit(true);
  say(`${ONE[layer]} added`);
}
