// What the extension does, whoever asked for it: the popup, a menu, or a key.

import { Trouble, ask, keep } from "./host.js";
import { probe, takePage, takePicture } from "./page.js";

const api = globalThis.browser ?? globalThis.chrome;
const BOUNDS = { mostCharacters: 10_000_000, mostNodes: 400_000, mostPictures: 40 };
const LARGEST_PICTURE = 6_000_000;
const PICTURES_TOGETHER = 18_000_000;

/** What went wrong last in a tab while no popup was there to say so. */
const untold = new Map();

const text = (name, ...values) => api.i18n.getMessage(name, values.map(String));

api.runtime.onInstalled.addListener(async () => {
  await api.contextMenus.removeAll();
  api.contextMenus.create({ id: "keep-page", title: text("keepPage"), contexts: ["page"] });
  api.contextMenus.create({ id: "keep-selection", title: text("keepSelectionMenu"), contexts: ["selection"] });
});

api.contextMenus.onClicked.addListener((info, tab) => keepUnseen(tab, info.menuItemId === "keep-selection"));

api.commands.onCommand.addListener((command, tab) => {
  if (command === "keep-page") {
    keepUnseen(tab, false);
  }
});

api.tabs.onRemoved.addListener((tabId) => untold.delete(tabId));

// Only our own popup is answered. Pages cannot connect (the manifest lets nobody), and a script that was put into a
// page would have that page's address.
api.runtime.onConnect.addListener((port) => {
  const ours = port.sender?.id === api.runtime.id && port.sender?.url === api.runtime.getURL("popup.html");
  if (!ours || port.name !== "popup") {
    port.disconnect();
    return;
  }
  port.onMessage.addListener((message) => answer(port, message));
});

const ANSWERS = {
  look: async ({ tab }) => {
    let page = null;
    let trouble = untold.get(tab.id) ?? "";
    untold.delete(tab.id);
    try {
      page = await run(tab.id, probe, []);
    } catch (error) {
      // What cannot be read, such as a PDF, may still have been clipped.
      trouble = sentence(error);
    }
    const urls = [tab.url, page?.canonical].filter((url) => /^https?:/.test(url ?? ""));
    if (urls.length === 0) {
      throw new Trouble(text("cannotRead"));
    }
    const { pictures = false } = await api.storage.local.get("pictures");
    return { ...(await ask("look", { urls })), page, pictures, trouble };
  },
  tags: ({ prefix }) => ask("tags", { prefix }),
  stories: ({ prefix }) => ask("stories", { prefix }),
  keep: async ({ tab, choices }, progress) => {
    await api.storage.local.set({ pictures: choices.pictures === true });
    return keepPage(tab, choices, progress);
  },
};

async function answer(port, message) {
  const send = (reply) => {
    try {
      port.postMessage({ id: message.id, ...reply });
    } catch {
      // The popup was closed; what was asked is done all the same, and the badge says what came of it.
    }
  };
  try {
    const work = ANSWERS[message.do];
    send({ result: await work(message, (words) => send({ progress: words })) });
  } catch (error) {
    send({ problem: sentence(error) });
    if (message.do === "keep") {
      await badge(message.tab.id, "!", sentence(error));
    }
  }
}

/** Keeps without a popup: the badge tells how it went, and the popup the rest when it is opened. */
async function keepUnseen(tab, selectionOnly) {
  try {
    await badge(tab.id, "…", text("sending"));
    const { pictures = false } = await api.storage.local.get("pictures");
    await keepPage(tab, { selectionOnly, pictures, tags: [], story: "", starred: false }, () => {});
  } catch (error) {
    untold.set(tab.id, sentence(error));
    await badge(tab.id, "!", sentence(error));
  }
}

async function keepPage(tab, choices, progress) {
  progress(text("reading"));
  const page = await run(tab.id, takePage, [BOUNDS]);
  if (choices.selectionOnly && page.selection === null) {
    throw new Trouble(text("nothingSelected"));
  }
  const pictures = [];
  if (choices.pictures) {
    let room = PICTURES_TOGETHER;
    for (const [number, source] of page.pictures.entries()) {
      progress(text("takingPicture", number + 1, page.pictures.length));
      const picture = await run(tab.id, takePicture, [source, Math.min(room, LARGEST_PICTURE)]);
      if (picture !== null) {
        room -= picture.base64.length * 0.75;
        pictures.push({ source, ...picture });
      }
    }
  }
  progress(text("sending"));
  const record = {
    key: crypto.randomUUID(),
    url: page.url,
    title: page.title,
    html: page.html,
    whole: page.whole,
    selection: choices.selectionOnly ? page.selection : null,
    tags: choices.tags,
    story: choices.story,
    starred: choices.starred,
    pictures,
  };
  const kept = await keep(record, (part) => progress(text("sendingPart", Math.round(part * 100))));
  await badge(tab.id, "✓", text("kept"));
  return { ...kept, whole: page.whole, pictures: pictures.length };
}

async function run(tabId, func, args) {
  try {
    const [{ result }] = await api.scripting.executeScript({ target: { tabId }, func, args });
    return result;
  } catch {
    throw new Trouble(text("cannotRead"));
  }
}

async function badge(tabId, sign, title) {
  try {
    await api.action.setBadgeBackgroundColor({ tabId, color: sign === "!" ? "#b3261e" : "#2458c6" });
    await api.action.setBadgeText({ tabId, text: sign });
    await api.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}

function sentence(error) {
  return error instanceof Trouble ? error.message : text("defect", String(error?.message ?? error));
}
