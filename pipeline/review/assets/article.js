// One article: its record, its text by code points, and the printed lines in reading order.

class Article {
  constructor(number) {
    this.number = number;
    this.entry = INDEX[number];
    this.id = this.entry.id;
    this.record = readJson(`record-${number}`);
    this.chars = Array.from(this.entry.text);
    this.units = unitsOf(this.record, this);
  }

  slice(start, end) {
    return this.chars.slice(start, end).join("");
  }

  span(segments) {
    return { text: segments.map(({ start, end }) => this.slice(start, end)).join(""), segments };
  }

  // The unit that holds an offset, or the next one after it.
  unitAt(offset) {
    const holds = (unit) => unit.segments.some(({ start, end }) => start <= offset && offset < end);
    return this.units.find(holds) ?? this.units.find((unit) => unit.start >= offset) ?? this.units.at(-1);
  }
}

function unitsOf(record, article) {
  const units = [];
  const add = (kind, span, more = {}) => {
    if (span) units.push({ kind, segments: span.segments, start: span.segments[0].start, joins: [], level: 0, ...more });
  };
  const page = record.document;
  add("headline", page.headline, { level: 1 });
  add("subtitle", page.subtitle);
  add("byline", page.byline);
  add("source_line", page.source_line);
  for (const aside of page.boilerplate) add(aside.kind, aside);
  const depth = new Map();
  for (const section of record.sections) {
    const level = (depth.get(section.parent) ?? 1) + 1;
    depth.set(section.id, level);
    add("heading", section.heading, { level: Math.min(level, 6), section });
    add("interview_line", section.interview_line, { level: section.heading ? 0 : Math.min(level, 6), section });
    for (const paragraph of section.paragraphs) {
      const { joins, truncated, id } = paragraph;
      add("paragraph", paragraph.span, { joins, truncated, id, section });
    }
  }
  units.sort((a, b) => a.start - b.start);
  return withUnplaced(units, article);
}

// Words that no unit holds are shown too: nothing printed may be missing from the page.
function withUnplaced(units, article) {
  const held = new Uint8Array(article.chars.length);
  for (const unit of units) for (const { start, end } of unit.segments) held.fill(1, start, end);
  const loose = [];
  for (let at = 0; at < held.length; at += 1) {
    if (held[at] || !article.chars[at].trim()) continue;
    let end = at;
    while (end < held.length && !held[end] && article.chars[end].trim()) end += 1;
    loose.push({ kind: "unplaced", segments: [{ start: at, end }], start: at, joins: [], level: 0 });
    at = end;
  }
  return loose.length ? [...units, ...loose].sort((a, b) => a.start - b.start) : units;
}

const articles = new Map();
function article(number) {
  if (!articles.has(number)) articles.set(number, new Article(number));
  return articles.get(number);
}
