// The article as it was printed, cut into runs: stretches of text over which the same marks stand.

// What a fact marks in the text: [class, segments]. "" marks nothing by itself and lights up with its fact.
const MARKS = {
  people: () => [],
  roles: ({ value }) => [["", value.evidence.segments], ["role", value.position.segments]],
  person_mentions: ({ value }) => [[value.kind, value.segments]],
  organizations: () => [],
  organization_mentions: ({ value }) => [["org", value.segments]],
  quotes: ({ value }) => [
    ...value.parts.map((part) => [part.kind === "direct" ? "quote direct" : "quote", part.span.segments]),
    ...(value.cue ? [["cue", value.cue.span.segments]] : []),
    ...[value.speaker.mention, value.setting, value.topic].filter(Boolean).map((span) => ["frame", span.segments]),
  ],
  terms: ({ value }) => [["term", value.span.segments]],
  dates: ({ value }) => [["date", value.span.segments]],
  quantities: ({ value }) => [["quantity", value.span.segments], ...(value.noun ? [["noun", value.noun.segments]] : [])],
  honours: ({ value }) => value.evidence.map((span) => ["honour", span.segments]),
  events: ({ value }) => value.mentions.map((span) => ["event", span.segments]),
  diagnostics: ({ value }) => [[`diagnostic ${value.severity}`, value.segments]],
};
const marksOf = (fact) => MARKS[fact.layer](fact);

function valueOf(fact) {
  if (fact.layer === "dates") return day(fact.value) ?? "–";
  if (fact.layer === "quantities") return amount(fact.value);
  return null;
}

// Runs of the whole text: [{start, end, marks: [[fact, class]], value}].
function runsOf(of, facts, visible) {
  const events = [];
  const cut = new Set();
  facts.list.forEach((fact, order) => {
    if (!visible(fact)) return;
    for (const [style, segments] of marksOf(fact)) {
      for (const { start, end } of segments) {
        const mark = { fact, style, order, size: end - start };
        events.push([start, 1, mark], [end, 0, mark]);
        cut.add(start).add(end);
      }
    }
  });
  for (const unit of of.units) for (const { start, end } of unit.segments) cut.add(start).add(end);
  cut.add(0).add(of.chars.length);
  events.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sweep([...cut].sort((a, b) => a - b), events);
}

function sweep(cuts, events) {
  const runs = [];
  const active = new Set();
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    for (; next < events.length && events[next][0] <= cuts[index]; next += 1) {
      const [, opens, mark] = events[next];
      if (opens) active.add(mark);
      else active.delete(mark);
    }
    const marks = [...active].sort((a, b) => a.size - b.size || b.order - a.order);
    runs.push({ start: cuts[index], end: cuts[index + 1], marks });
  }
  return withValues(runs);
}

// A value stands under the longest run of its words.
function withValues(runs) {
  const widest = new Map();
  for (const run of runs) {
    for (const { fact, style } of run.marks) {
      if (style !== "date" && style !== "quantity") continue;
      const best = widest.get(fact);
      if (!best || run.end - run.start > best.end - best.start) widest.set(fact, run);
    }
  }
  // A length of time is both; its date says more.
  const dates = [...widest].sort(([a], [b]) => (a.layer === "dates" ? 0 : 1) - (b.layer === "dates" ? 0 : 1));
  for (const [fact, run] of dates) run.value ??= valueOf(fact);
  return runs;
}

const TIGHT = 8;

const textView = {
  leaves: [], // [{node, start, end}] in the order of the page
  facts: [], // the facts that data-f counts

  render() {
    const { article: of, facts } = page;
    this.leaves = [];
    this.index = new Map(facts.list.map((fact, number) => [fact, number]));
    this.runs = runsOf(of, facts, visible);
    this.starts = this.runs.map((run) => run.start);
    this.badges = new Map();
    for (const fact of facts.list) if (fact.layer === "quotes" && visible(fact) && fact.segments.length) this.badges.set(fact.segments[0].start, fact);
    const body = page.printed ? this.printed(of) : of.units.map((unit) => this.unit(unit));
    $("text").replaceChildren(this.head(of), ...[body].flat());
    $("text").classList.toggle("with-values", page.values);
    this.light();
  },

  head(of) {
    const { source, status } = of.record;
    const proof = {
      source: "text read from the source and checked by its SHA-256",
      hash: "text rebuilt from the record; its SHA-256 is the source's",
      assumed: "text rebuilt from the record; blanks between lines are assumed",
    }[of.entry.proof];
    const published = source.published ? `published ${source.published.value} (${source.published.from})` : "day of publication not given";
    return h("p", { class: "imprint", lang: "en" }, `${source.uri} · ${published} · ${status} · ${proof}`);
  },

  unit(unit) {
    const tag = unit.level ? `h${Math.max(unit.level, 1)}` : "p";
    const block = h(tag, { class: `unit ${unit.kind}`, id: `unit-${unit.start}`, tabindex: unit.level ? -1 : null });
    unit.segments.forEach((segment, number) => {
      if (number) block.append(this.join(unit, segment.start));
      block.append(...this.stretch(segment.start, segment.end));
    });
    if (unit.truncated) block.append(h("span", { class: "cut", lang: "en", title: "The print stops in mid-sentence" }, "print stops here"));
    return block;
  },

  join(unit, at) {
    const join = unit.joins.find((each) => each.at === at);
    const about = join ? `The print breaks here, ${words(join.kind)}` : "Blanks in the print";
    return h("span", { class: `join ${join ? join.kind : "blank"}`, role: "img", "aria-label": about, title: about });
  },

  // The whole text with its very blanks; only what units hold can be selected for a span.
  printed(of) {
    const held = new Uint8Array(of.chars.length);
    for (const unit of of.units) for (const { start, end } of unit.segments) held.fill(1, start, end);
    const block = h("div", { class: "printed" });
    for (const run of this.runs) {
      if (held[run.start]) block.append(...this.run(run, run.start, run.end));
      else block.append(of.slice(run.start, run.end));
    }
    return block;
  },

  stretch(start, end) {
    const nodes = [];
    for (let index = this.runAt(start); index < this.runs.length && this.runs[index].start < end; index += 1) {
      const run = this.runs[index];
      nodes.push(...this.run(run, Math.max(run.start, start), Math.min(run.end, end)));
    }
    return nodes;
  },

  runAt(offset) {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  },

  run(run, start, end) {
    const node = document.createTextNode(page.article.slice(start, end));
    this.leaves.push({ node, start, end });
    const badge = this.badge(start);
    if (!run.marks.length) return badge ? [badge, node] : [node];
    const styles = new Set(run.marks.flatMap(({ style }) => style.split(" ")).filter(Boolean));
    const quote = run.marks.find(({ style }) => style.startsWith("quote") || style === "cue");
    if (quote) styles.add(tone(page.facts.speakerNumber(quote.fact)));
    const numbers = [...new Set(run.marks.map(({ fact }) => this.index.get(fact)))];
    const data = { f: numbers.join(" ") };
    if (run.value) data.v = run.value;
    if (run.value && end - start <= TIGHT) styles.add("tight");
    const span = h("span", { class: ["m", ...styles].join(" "), data }, node);
    return badge ? [badge, span] : [span];
  },

  badge(start) {
    const quote = this.badges.get(start);
    if (!quote) return null;
    const number = page.facts.speakerNumber(quote);
    const about = `Quote by ${page.facts.speakerName(quote)}`;
    const select = (event) => {
      event.preventDefault();
      choose(quote.key);
    };
    return h("a", { class: `who ${tone(number)}`, href: address(quote.key), lang: "en", title: about, "aria-label": about, onclick: select }, number ? String(number) : "?");
  },

  // Lights up the chosen fact and what belongs to it.
  light() {
    for (const lit of $("text").querySelectorAll(".on, .near")) lit.classList.remove("on", "near");
    const fact = page.chosen;
    if (!fact) return;
    const near = fact.sub || fact.layer === "roles" ? [] : page.facts.mentions(fact).flatMap(({ segments }) => segments);
    for (const [, segments] of marksOf(fact)) near.push(...segments);
    const within = (leaf, segments) => segments.some(({ start, end }) => start < leaf.end && leaf.start < end);
    for (const leaf of this.leaves) {
      const parent = leaf.node.parentElement;
      if (!parent.classList.contains("m")) continue;
      if (within(leaf, fact.segments)) parent.classList.add("on");
      else if (within(leaf, near)) parent.classList.add("near");
    }
  },

  show(segments) {
    const first = segments[0];
    if (!first) return;
    const leaf = this.leaves.find(({ start, end }) => start <= first.start && first.start < end);
    const target = leaf ? leaf.node.parentElement : $(`unit-${page.article.unitAt(first.start)?.start}`);
    // Under an open drawer only the upper half of the page is free.
    const block = document.body.dataset.drawer === "facts" ? "start" : "center";
    target?.scrollIntoView({ block, behavior: calm() ? "auto" : "smooth" });
  },
};

const tone = (number) => (number ? `s${((number - 1) % 8) + 1}` : "s0");
const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
