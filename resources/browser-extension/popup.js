// The popup: what is known of the page, how to keep it, and how that went. It only asks; the background does the work.

import { betweenCommas, complete, everything } from "./completion.js";

const api = globalThis.browser ?? globalThis.chrome;
const text = (name, ...values) => api.i18n.getMessage(name, values.map(String));
const part = (id) => document.getElementById(id);

const port = api.runtime.connect({ name: "popup" });
const waiting = new Map();
let last = 0;
let tab = null;
let canKeep = false;
let selected = false;

port.onMessage.addListener((message) => {
  const asked = waiting.get(message.id);
  if (asked === undefined) {
    return;
  }
  if (message.progress !== undefined) {
    asked.progress(message.progress);
    return;
  }
  waiting.delete(message.id);
  if (message.problem !== undefined) {
    asked.reject(new Error(message.problem));
  } else {
    asked.resolve(message.result);
  }
});

function ask(wanted, fields = {}, progress = () => {}) {
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject, progress });
    port.postMessage({ ...fields, id, do: wanted });
  });
}

function label() {
  document.documentElement.lang = text("language");
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", text(element.dataset.label));
    element.title = element.localName === "button" ? text(element.dataset.label) : "";
  }
  part("keep").textContent = text("keep");
}

function complain(sentence) {
  part("trouble").textContent = sentence;
  part("trouble").hidden = sentence === "";
}

function day(moment) {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? moment
    : new Intl.DateTimeFormat(text("language"), { dateStyle: "long" }).format(date);
}

function showKnown(found) {
  const [first] = found.clippings;
  const waits = found.waiting !== null;
  part("known").hidden = first === undefined && !waits;
  if (first !== undefined) {
    const more = found.clippings.length - 1;
    const words = text("alreadyClipped", day(first.captured_at));
    part("known-words").textContent = more > 0 ? `${words} ${text("andMore", more)}` : words;
    part("known-title").textContent = waits ? `${first.title} · ${text("waits")}` : first.title;
    part("known-tags").replaceChildren(
      ...first.tags.map((name) => {
        const item = document.createElement("li");
        item.textContent = name;
        return item;
      }),
    );
    part("keep").textContent = text("addCapture");
  } else if (waits) {
    part("known-words").textContent = text("keptWaits", day(found.waiting));
    part("keep").textContent = text("addCapture");
  }
}

function allow(on) {
  part("keep").disabled = !(on && canKeep);
  part("keep-selection").disabled = !(on && canKeep && selected);
}

async function look() {
  [tab] = await api.tabs.query({ active: true, currentWindow: true });
  part("title").textContent = tab?.title ?? "";
  try {
    part("host").textContent = new URL(tab.url).host;
  } catch {
    part("host").textContent = "";
  }
  const found = await ask("look", { tab: { id: tab.id, url: tab.url ?? "" } });
  part("library").textContent = found.library;
  part("pictures").checked = found.pictures === true;
  selected = found.page?.selected > 0;
  showKnown(found);
  complain(found.trouble);
  canKeep = found.page !== null;
  allow(true);
}

async function keep(selectionOnly) {
  complain("");
  allow(false);
  const choices = {
    selectionOnly,
    pictures: part("pictures").checked,
    tags: part("tags").value.split(",").map((name) => name.trim()).filter(Boolean),
    story: part("story").value.trim(),
    starred: part("star").getAttribute("aria-pressed") === "true",
  };
  const progress = (words) => {
    part("status").textContent = words;
  };
  try {
    const kept = await ask("keep", { tab: { id: tab.id, url: tab.url ?? "" }, choices }, progress);
    progress(kept.whole ? kept.words : `${kept.words} ${text("cut")}`);
    canKeep = false;
  } catch (error) {
    progress("");
    complain(error.message);
  }
  allow(true);
}

label();
const names = (wanted) => async (prefix) => {
  try {
    return (await ask(wanted, { prefix })).names;
  } catch {
    // Without proposals the field is still a field; what is wrong is told when the page is looked up or kept.
    return [];
  }
};
complete(part("tags"), part("tags-list"), names("tags"), betweenCommas);
complete(part("story"), part("story-list"), names("stories"), everything);
part("star").addEventListener("click", () => {
  const on = part("star").getAttribute("aria-pressed") === "true";
  part("star").setAttribute("aria-pressed", String(!on));
});
part("form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (!part("keep").disabled) {
    keep(false);
  }
});
part("keep-selection").addEventListener("click", () => keep(true));
look().catch((error) => complain(error.message));
part("tags").focus();
