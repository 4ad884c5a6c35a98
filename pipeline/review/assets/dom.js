// Small helpers: elements are built from text nodes only, so nothing in an article can become markup.

const $ = (id) => document.getElementById(id);
const readJson = (id) => JSON.parse($(id).textContent);
const CHOICES = readJson("choices");
const INDEX = readJson("index");

function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function zh(text, attributes = {}) {
  return h("span", { lang: "zh", ...attributes }, text);
}

function say(message) {
  $("live").textContent = message;
}

const clone = (value) => structuredClone(value);

// Equal as JSON values, whatever the order of keys.
function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

const get = (value, path) => path.split(".").reduce((inner, key) => inner?.[key], value);

function set(value, path, to) {
  const keys = path.split(".");
  const last = keys.pop();
  keys.reduce((inner, key) => inner[key], value)[last] = to;
}

const words = (name) => name.replaceAll("_", " ");
const clip = (text, size) => (text.length > size ? `${text.slice(0, size - 1)}…` : text);
// Strings count UTF-16 units, offsets count code points.
const points = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
