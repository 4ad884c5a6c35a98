// The side panel: filters, and the facts that pass them.

const filters = { layers: new Set(LAYERS.map(([layer]) => layer)), speaker: "", confidence: 100, state: "", order: "layer", query: "" };

// Whether a fact's layer, speaker and confidence are wanted; rejected facts leave the text but not the list.
function wanted(fact) {
  if (!filters.layers.has(fact.group)) return false;
  const quote = fact.layer === "quotes";
  if (filters.speaker && !(quote ? page.facts.speakerOf(fact) === filters.speaker : fact.owner === filters.speaker || fact.value.id === filters.speaker)) return false;
  if (filters.confidence < 100 && !(quote && fact.value.speaker.confidence * 100 <= filters.confidence)) return false;
  return true;
}
const visible = (fact) => !fact.gone && wanted(fact);

function listed(fact) {
  if (fact.sub || !wanted(fact)) return false;
  if (filters.state === "open" && (fact.state || fact.layer === "diagnostics")) return false;
  if (filters.state === "done" && !fact.state) return false;
  const query = filters.query.toLowerCase();
  return !query || `${title(fact)} ${about(fact, page.facts)}`.toLowerCase().includes(query);
}

const panel = {
  shown: [],

  render() {
    this.filters();
    this.list();
  },

  filters() {
    const counts = Object.fromEntries(LAYERS.map(([layer]) => [layer, 0]));
    for (const fact of page.facts.list) if (!fact.sub) counts[fact.group] += 1;
    const chips = LAYERS.map(([layer, label], number) => h("button", {
      class: `chip ${layer}`,
      "aria-pressed": String(filters.layers.has(layer)),
      "aria-keyshortcuts": String(number + 1),
      title: `Show or hide (${number + 1})`,
      data: { layer },
      onclick: () => toggleLayer(layer),
    }, h("kbd", { "aria-hidden": "true" }, String(number + 1)), ` ${label} `, h("span", { class: "count" }, String(counts[layer]))));
    $("filters").replaceChildren(
      h("div", { class: "chips", role: "group", "aria-label": "Layers" }, chips),
      h("div", { class: "row" }, this.speakerFilter(), this.stateFilter(), this.orderChoice()),
      this.confidenceFilter(),
    );
  },

  speakerFilter() {
    const options = [...page.facts.speakers].map(([id, number]) => h("option", { value: id, lang: "zh" }, `${number} ${page.facts.nameOf(id) ?? id}`));
    const select = h("select", { id: "speaker", "aria-label": "Speaker", onchange: (event) => filter("speaker", event.target.value) },
      h("option", { value: "" }, "All speakers"), options, h("option", { value: "?" }, "? unknown speaker"));
    select.value = filters.speaker;
    return select;
  },

  stateFilter() {
    const select = h("select", { id: "state", "aria-label": "State", onchange: (event) => filter("state", event.target.value) },
      h("option", { value: "" }, "All facts"), h("option", { value: "open" }, "Not yet looked at"), h("option", { value: "done" }, "Decided"));
    select.value = filters.state;
    return select;
  },

  orderChoice() {
    const select = h("select", { id: "order", "aria-label": "Order", "aria-keyshortcuts": "o", onchange: (event) => filter("order", event.target.value) },
      h("option", { value: "layer" }, "By layer"), h("option", { value: "place" }, "As read"));
    select.value = filters.order;
    return select;
  },

  // The facts in their groups, or all of them in the order of the text.
  groups() {
    this.shown = page.facts.list.filter(listed);
    if (filters.order === "layer") {
      return LAYERS.map(([layer, label]) => [layer, label, this.shown.filter((fact) => fact.group === layer)]).filter(([, , facts]) => facts.length);
    }
    const place = (fact) => [fact.segments[0]?.start ?? -1, -(fact.segments.at(-1)?.end ?? 0)];
    this.shown.sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
    return this.shown.length ? [["all", "As read", this.shown]] : [];
  },

  confidenceFilter() {
    const label = h("output", { for: "confidence" }, `${filters.confidence} %`);
    const input = h("input", {
      id: "confidence", type: "range", min: "0", max: "100", step: "1", value: String(filters.confidence),
      oninput: (event) => { label.textContent = `${event.target.value} %`; },
      onchange: (event) => filter("confidence", Number(event.target.value)),
    });
    return h("label", { class: "slider" }, "Speaker confidence up to", input, label);
  },

  list() {
    const parts = this.groups().map(([layer, label, facts]) => h("section", { class: "group", "aria-labelledby": `group-${layer}` },
      h("h2", { id: `group-${layer}` }, label, h("span", { class: "count" }, String(facts.length))),
      h("ul", {}, facts.map((fact) => this.item(fact)))));
    const none = h("p", { class: "quiet none" }, "No fact passes the filters.");
    const open = this.shown.filter((fact) => !fact.state && fact.layer !== "diagnostics").length;
    const rest = open ? h("button", { class: "act rest", "aria-keyshortcuts": "Shift+A", title: "Accept what is listed and undecided (A)", onclick: acceptRest }, `Accept the ${open} listed and undecided`) : null;
    $("list").replaceChildren(...(parts.length ? parts : [none]), ...(rest ? [rest] : []));
    this.mark();
  },

  item(fact) {
    const number = fact.layer === "quotes" ? page.facts.speakerNumber(fact) : null;
    const badge = number === null ? null : h("span", { class: `who ${tone(number)}`, "aria-hidden": "true" }, number ? String(number) : "?");
    const state = fact.state ? h("span", { class: `state ${fact.state}` }, STATES[fact.state]) : null;
    return h("li", { class: `fact ${fact.layer} ${fact.state ?? ""}`, data: { key: fact.key } },
      h("button", { class: "pick", onclick: () => choose(fact.key) },
        h("span", { class: "title" }, filters.order === "place" ? h("span", { class: "kind" }, ONE[fact.layer]) : null, badge, fact.layer === "diagnostics" ? title(fact) : zh(clip(title(fact), 60)), state),
        h("span", { class: "about", lang: fact.layer === "diagnostics" ? "en" : "zh" }, about(fact, page.facts))));
  },

  // Opens the card of the chosen fact in its place in the list.
  mark() {
    for (const open of $("list").querySelectorAll(".card")) open.remove();
    for (const item of $("list").querySelectorAll("[aria-current]")) item.removeAttribute("aria-current");
    const fact = page.chosen;
    if (!fact) return;
    const holder = fact.sub ? page.facts.owner(fact) : fact;
    const item = holder && $("list").querySelector(`[data-key="${CSS.escape(holder.key)}"]`);
    if (!item) {
      $("list").prepend(card(fact));
      return;
    }
    item.querySelector(".pick").setAttribute("aria-current", "true");
    item.append(card(fact));
    item.scrollIntoView({ block: "nearest" });
  },
};

const STATES = { accept: "accepted", reject: "rejected", change: "changed", add: "added" };

function filter(name, value) {
  filters[name] = value;
  textView.render();
  panel.list();
  search.light();
}

function toggleLayer(layer) {
  if (filters.layers.has(layer)) filters.layers.delete(layer);
  else filters.layers.add(layer);
  const chip = document.querySelector(`.chip[data-layer="${layer}"]`);
  chip.setAttribute("aria-pressed", String(filters.layers.has(layer)));
  filter("layers", filters.layers);
  say(`${layer} ${filters.layers.has(layer) ? "shown" : "hidden"}`);
}

// Words that were searched for are lit without touching the text's elements.
const search = {
  at: -1,
  ranges: [],

  run(query) {
    filters.query = query.trim();
    this.at = -1;
    panel.list();
    outline.render();
    this.light();
  },

  light() {
    this.ranges = filters.query ? this.find(filters.query.toLowerCase()) : [];
    $("hits").textContent = filters.query ? `${this.ranges.length} here` : "";
    if (!globalThis.Highlight) return;
    CSS.highlights.set("hit", new Highlight(...this.ranges));
    CSS.highlights.delete("hit-now");
  },

  // Over the text as it is read: a word that the print has cut in two is found as well.
  find(query) {
    const { leaves } = textView;
    let whole = "";
    const starts = leaves.map(({ node }) => {
      whole += node.data;
      return whole.length - node.data.length;
    });
    const lower = whole.toLowerCase();
    if (lower.length !== whole.length) whole = lower;
    const ranges = [];
    for (let at = lower.indexOf(query), leaf = 0; at >= 0; at = lower.indexOf(query, at + query.length)) {
      while (leaf + 1 < leaves.length && starts[leaf + 1] <= at) leaf += 1;
      let last = leaf;
      while (last + 1 < leaves.length && starts[last + 1] < at + query.length) last += 1;
      const range = new Range();
      range.setStart(leaves[leaf].node, Math.min(at - starts[leaf], leaves[leaf].node.length));
      range.setEnd(leaves[last].node, Math.min(at + query.length - starts[last], leaves[last].node.length));
      ranges.push(range);
    }
    return ranges;
  },

  next(step) {
    if (!this.ranges.length) return;
    this.at = (this.at + step + this.ranges.length) % this.ranges.length;
    const range = this.ranges[this.at];
    $("hits").textContent = `${this.at + 1} of ${this.ranges.length}`;
    if (globalThis.Highlight) CSS.highlights.set("hit-now", new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  },
};
