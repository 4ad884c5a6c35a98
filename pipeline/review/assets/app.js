// The page as a whole: which article and fact are on show, the outline, keys, theme and files.

const page = { article: null, facts: null, chosen: null, editing: false, printed: false, values: true };

function open(number, key = null) {
  const other = page.article?.number !== number;
  page.article = article(number);
  page.facts = new Facts(page.article);
  page.chosen = key ? (page.facts.byKey.get(key) ?? null) : null;
  if (other) {
    page.editing = false;
    filters.speaker = "";
    document.title = `${page.article.entry.title} · fangtan review`;
  }
  drawAll();
  if (other) scrollTo(0, 0);
  if (page.chosen) textView.show(page.chosen.segments);
}

function drawAll() {
  outline.render();
  textView.render();
  panel.render();
  progress();
  search.light();
}

// After a correction: the facts are made anew, and the chosen one stays chosen if it is still there.
function refresh() {
  const key = page.chosen?.key;
  const [top, side] = [scrollY, $("facts").scrollTop];
  page.facts = new Facts(page.article);
  page.chosen = page.facts.byKey.get(key) ?? null;
  drawAll();
  $("facts").scrollTop = side;
  scrollTo(0, top);
}

const address = (key) => `#${page.article.number + 1}/${encodeURIComponent(key)}`;

function choose(key, { scroll = true } = {}) {
  const fact = page.facts.byKey.get(key);
  if (!fact) return;
  if (page.chosen?.key !== key) page.editing = false;
  page.chosen = fact;
  if (!filters.layers.has(fact.group)) toggleLayer(fact.group);
  history.replaceState(null, "", address(key));
  panel.mark();
  textView.light();
  if (scroll) textView.show(fact.segments);
  say(`${ONE[fact.layer]}: ${clip(title(fact), 60)}. ${about(fact, page.facts)}`);
}

function step(by) {
  const { shown } = panel;
  if (!shown.length) return;
  const at = shown.findIndex((fact) => fact.key === page.chosen?.key);
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
  choose(next.key);
  $("list").querySelector("[aria-current]")?.focus({ preventScroll: true });
}

function progress() {
  const facts = page.facts.list.filter((fact) => !fact.sub && fact.layer !== "diagnostics");
  const done = facts.filter((fact) => fact.state).length;
  $("progress").textContent = `${done} of ${facts.length} looked at`;
  const count = store.count();
  $("export-button").textContent = `Export ${count}`;
  $("export-button").disabled = !count;
  $("export-button").title = store.lasting ? "Corrections as JSON lines (e)" : "This browser keeps nothing: export before you leave";
}

const outline = {
  render() {
    const query = filters.query.toLowerCase();
    const found = INDEX.map((entry, number) => ({ entry, number })).filter(({ entry }) => !query || entry.text.toLowerCase().includes(query));
    const list = INDEX.length > 1 ? [h("h2", {}, "Articles", h("span", { class: "count" }, query ? `${found.length} of ${INDEX.length}` : String(INDEX.length))),
      h("ol", { class: "articles" }, found.map((each) => this.article(each)))] : [];
    const units = page.article.units.filter((unit) => unit.level);
    $("outline").replaceChildren(h("h2", {}, "Outline"), h("ul", { class: "sections" }, units.map((unit) => this.section(unit))), ...list);
  },

  article({ entry, number }) {
    const current = number === page.article.number;
    const { counts } = entry;
    const decided = store.of(entry.id).size;
    return h("li", {}, h("button", { "aria-current": current ? "page" : null, lang: "zh", onclick: () => { open(number); shut(); } },
      entry.title, h("span", { class: "about", lang: "en" }, `${counts.people} people · ${counted(counts.quotes, "quote")}${entry.status === "partial" ? " · partial" : ""}${decided ? ` · ${decided} decided` : ""}`)));
  },

  section(unit) {
    const go = () => {
      const target = $(`unit-${unit.start}`);
      if (target) {
        target.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
        target.focus({ preventScroll: true });
      } else textView.show(unit.segments);
      shut();
    };
    const name = page.article.span(unit.segments).text;
    return h("li", { class: `level-${unit.level}` }, h("button", { lang: "zh", onclick: go }, clip(name, 40)));
  },
};

// On a narrow page the outline and the facts are drawers.
function drawer(name) {
  const opened = document.body.dataset.drawer === name ? "" : name;
  document.body.dataset.drawer = opened;
  $("outline-button").setAttribute("aria-expanded", String(opened === "outline"));
  $("facts-button").setAttribute("aria-expanded", String(opened === "facts"));
}
const shut = () => document.body.dataset.drawer && drawer(document.body.dataset.drawer);

function theme(next) {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = document.documentElement.dataset.theme ?? (dark ? "dark" : "light");
  document.documentElement.dataset.theme = next ?? (now === "dark" ? "light" : "dark");
}

function flip(name, button) {
  page[name] = !page[name];
  $(button).setAttribute("aria-pressed", String(page[name]));
  textView.render();
  search.light();
}

function undo() {
  const last = store.undo();
  if (!last) return say("Nothing to take back");
  refresh();
  return say("Taken back");
}

const exportLines = () => store.count() && download("corrections.jsonl", `${store.lines().join("\n")}\n`);

const KEYS = [
  ["j", "next fact", () => step(1)],
  ["k", "fact before", () => step(-1)],
  ["]", "next article", () => open(Math.min(page.article.number + 1, INDEX.length - 1))],
  ["[", "article before", () => open(Math.max(page.article.number - 1, 0))],
  ["a", "accept", () => page.chosen && page.chosen.layer !== "diagnostics" && decide(page.chosen, "accept")],
  ["A", "accept all that is listed and undecided", acceptRest],
  ["x", "reject", () => page.chosen && page.chosen.layer !== "diagnostics" && decide(page.chosen, "reject")],
  ["c", "change", () => page.chosen && edit(!page.editing)],
  ["u", "undo", undo],
  ["e", "export the corrections", exportLines],
  ["o", "facts by layer or as read", () => {
    filter("order", filters.order === "layer" ? "place" : "layer");
    $("order").value = filters.order;
  }],
  ["/", "search", () => $("query").focus()],
  ["b", "line breaks as printed", () => flip("printed", "view-button")],
  ["v", "values under dates and quantities", () => flip("values", "values-button")],
  ["t", "light or dark", () => theme()],
  ["?", "this help", () => help.showModal()],
];
const help = $("help");

function fillHelp() {
  const layers = LAYERS.map(([, label], number) => h("div", {}, h("dt", {}, h("kbd", {}, String(number + 1))), h("dd", {}, `show or hide ${label.toLowerCase()}`)));
  const keys = KEYS.map(([key, label]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, label)));
  const legend = [["m quote s1", "direct speech, in the colour of its speaker and number"], ["m cue s1", "the word that reports speech"], ["m name", "a person"], ["m pronoun", "a pronoun that stands for a person"], ["m org", "an organization"], ["m date", "a date with its value"], ["m quantity", "a quantity with its value"], ["m term", "a quoted term"], ["m honour", "an honour"], ["m event", "an event"]];
  const take = h("input", { type: "file", accept: ".jsonl", "aria-label": "Corrections to go on with", onchange: async (event) => {
    const [taken, left] = store.read(await event.target.files[0].text());
    refresh();
    $("read").textContent = `${taken} read${left ? `, ${left} do not fit these records` : ""}`;
  } });
  help.replaceChildren(
    h("h2", { id: "help-title" }, "Keys and marks"),
    h("div", { class: "two" }, h("dl", {}, keys), h("dl", {}, layers)),
    h("ul", { class: "legend" }, legend.map(([style, label]) => h("li", {}, h("span", { class: style, lang: "zh" }, "样例"), ` ${label}`))),
    h("p", {}, "Select words in the article to add what the record lacks. Escape lets go of a fact."),
    h("p", {}, h("label", {}, "Go on with a file of corrections: ", take), h("output", { id: "read", class: "quiet" })),
    h("form", { method: "dialog" }, h("button", { class: "main", autofocus: true }, "Close")));
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const typing = event.target.matches("input:not([type=checkbox], [type=range], [type=file]), select");
  if (event.key === "Escape") {
    if (typing) event.target.blur();
    else if (page.editing) edit(false);
    else release();
    return;
  }
  if (typing) {
    if (event.target.id === "query" && event.key === "Enter") search.next(event.shiftKey ? -1 : 1);
    return;
  }
  const layer = LAYERS[Number(event.key) - 1];
  const key = KEYS.find(([name]) => name === event.key);
  if (!layer && !key) return;
  event.preventDefault();
  if (layer) toggleLayer(layer[0]);
  else key[2]();
}

function release() {
  page.chosen = null;
  shut();
  getSelection().removeAllRanges();
  history.replaceState(null, "", `#${page.article.number + 1}`);
  panel.mark();
  textView.light();
}

// A click on words chooses the narrowest fact there; further clicks go through the wider ones.
function onText(event) {
  const span = event.target.closest("[data-f]");
  if (!span || !getSelection().isCollapsed) return;
  const facts = span.dataset.f.split(" ").map((number) => page.facts.list[Number(number)]);
  const at = facts.findIndex((fact) => fact.key === page.chosen?.key);
  choose(facts[(at + 1) % facts.length].key, { scroll: false });
}

function route() {
  const [, number, key] = /^#(\d+)(?:\/(.+))?$/.exec(location.hash) ?? [null, "1", null];
  let fact = null;
  try {
    fact = key && decodeURIComponent(key);
  } catch {
    // A broken address shows the article alone.
  }
  open(Math.min(Math.max(Number(number) - 1, 0), INDEX.length - 1), fact);
}

function start() {
  fillHelp();
  addEventListener("keydown", onKey);
  addEventListener("hashchange", route);
  document.addEventListener("selectionchange", () => adding.render());
  addEventListener("beforeunload", (event) => { if (!store.lasting && store.count()) event.preventDefault(); });
  $("text").addEventListener("click", onText);
  $("query").addEventListener("input", (event) => search.run(event.target.value));
  $("export-button").addEventListener("click", exportLines);
  $("help-button").addEventListener("click", () => help.showModal());
  $("theme-button").addEventListener("click", () => theme());
  $("view-button").addEventListener("click", () => flip("printed", "view-button"));
  $("values-button").addEventListener("click", () => flip("values", "values-button"));
  $("outline-button").addEventListener("click", () => drawer("outline"));
  $("facts-button").addEventListener("click", () => drawer("facts"));
  route();
}

start();
