// Corrections: kept in the browser while the page is worked on, exported as one JSON object a line.

const store = {
  all: new Map(), // record id → Map(fact key → correction)
  past: [],
  lasting: true,

  of(record) {
    if (!this.all.has(record)) this.all.set(record, this.load(record));
    return this.all.get(record);
  },

  // What was decided on another record of the same article is not about these facts.
  place(record) {
    return `fangtan.corrections.${record}.${INDEX.find(({ id }) => id === record).digest}`;
  },

  load(record) {
    try {
      return new Map(JSON.parse(localStorage.getItem(this.place(record)) ?? "[]"));
    } catch {
      this.lasting = false;
      return new Map();
    }
  },

  save(record) {
    try {
      localStorage.setItem(this.place(record), JSON.stringify([...this.of(record)]));
    } catch {
      this.lasting = false;
    }
  },

  // Puts a correction in place of what was said of this fact before; null takes it back.
  put(record, key, correction) {
    this.putAll(record, [[key, correction]]);
  },

  // Several at once, which are taken back at once.
  putAll(record, pairs) {
    const known = this.of(record);
    this.past.push([record, pairs.map(([key]) => [key, known.get(key) ?? null])]);
    this.write(record, pairs);
  },

  write(record, pairs) {
    const known = this.of(record);
    for (const [key, correction] of pairs) {
      if (correction) known.set(key, correction);
      else known.delete(key);
    }
    this.save(record);
  },

  undo() {
    const last = this.past.pop();
    if (last) this.write(...last);
    return last ?? null;
  },

  count() {
    return INDEX.reduce((sum, { id }) => sum + this.of(id).size, 0);
  },

  lines() {
    return INDEX.flatMap(({ id }) => [...this.of(id).values()].map((each) => JSON.stringify({ version: 1, record: id, ...each })));
  },

  // Takes the corrections of a file that are about these very records; [taken, left out].
  read(text) {
    const lines = text.split("\n").filter((each) => each.trim());
    let taken = 0;
    for (const line of lines) {
      const { record, ...correction } = parsed(line);
      const number = INDEX.findIndex(({ id }) => id === record);
      if (number < 0) continue;
      const { version, ...plain } = correction;
      const key = keyOf(plain.layer, plain.owner, plain.before ?? plain.after);
      if (plain.before && !factsOf(number).some(([known, value]) => known === key && same(value, plain.before))) continue;
      this.put(record, key, plain);
      taken += 1;
    }
    return [taken, lines.length - taken];
  },
};

function parsed(line) {
  try {
    const value = JSON.parse(line);
    return value.version === 1 && PLACE[value.layer] && (value.before || value.after) ? value : {};
  } catch {
    return {};
  }
}

const factsOf = (number) => [...claims(article(number).record)].map(([layer, owner, value]) => [keyOf(layer, owner, value), value]);

function correctionOf(fact, action, after) {
  const { layer, owner, before, note } = fact;
  const segments = PLACE[layer](after ?? before) ?? [];
  return { layer, owner, action, segments, before, after, ...(note ? { note } : {}) };
}

// What becomes of a fact: accepted, rejected, changed, or as the record had it.
function decide(fact, action) {
  const { id } = page.article;
  const again = fact.state === action;
  if (action === "accept" && fact.state === "change") return;
  if (fact.before === null) store.put(id, fact.key, action === "reject" ? null : correctionOf(fact, "add", fact.value));
  else if (again) store.put(id, fact.key, null);
  else store.put(id, fact.key, correctionOf(fact, action, action === "accept" ? fact.before : null));
  say(`${title(fact)}: ${again ? "taken back" : { accept: "accepted", reject: "rejected" }[action]}`);
  refresh();
}

// All that is listed and not yet decided, with the mentions of listed people and organizations.
function acceptRest() {
  const listedKeys = new Set(panel.shown.map((fact) => fact.key));
  const open = page.facts.list.filter((fact) => !fact.state && fact.layer !== "diagnostics"
    && (listedKeys.has(fact.key) || (fact.sub && listedKeys.has(page.facts.owner(fact)?.key))));
  if (!open.length) return;
  store.putAll(page.article.id, open.map((fact) => [fact.key, correctionOf(fact, "accept", fact.before)]));
  refresh();
  say(`${open.length} facts accepted; u takes them back`);
}

function change(fact, after) {
  const action = fact.before === null ? "add" : same(after, fact.before) ? null : "change";
  store.put(page.article.id, fact.key, action && correctionOf(fact, action, after));
  refresh();
}

function annotate(fact, note) {
  const action = fact.state ?? "accept";
  store.put(page.article.id, fact.key, correctionOf({ ...fact, note }, action, action === "reject" ? null : fact.value));
  refresh();
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
