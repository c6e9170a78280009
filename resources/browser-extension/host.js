// The line to Cuttings: one native process, started when something is asked and let go when nothing has been for a while.

const HOST = "cuttings.native_host";
const PART = 1_000_000;
const LARGEST = 48_000_000;
const IDLE = 20_000;
const PATIENCE = 30_000;

const api = globalThis.browser ?? globalThis.chrome;

/** Something that the person can be told: its message is a sentence. */
export class Trouble extends Error {}

let port = null;
let last = 0;
let idle = 0;
const waiting = new Map();

/** Asks one thing; resolves to the answer, or throws `Trouble` with the sentence that was answered. */
export function ask(wanted, fields = {}) {
  return new Promise((resolve, reject) => {
    const id = ++last;
    const timer = setTimeout(() => settle(id, { problem: api.i18n.getMessage("noAnswer") }), PATIENCE);
    waiting.set(id, { resolve, reject, timer });
    try {
      connected().postMessage({ ...fields, id, do: wanted });
    } catch {
      settle(id, { problem: api.i18n.getMessage("noHost") });
    }
  });
}

/** Hands over what is to be kept, in parts that any browser lets through; `progress` hears of 0 to 1. */
export async function keep(record, progress) {
  const text = JSON.stringify(record);
  if (text.length > LARGEST) {
    throw new Trouble(api.i18n.getMessage("tooLarge"));
  }
  const parts = split(text);
  for (const [number, part] of parts.entries()) {
    await ask("part", { key: record.key, number, text: part });
    progress((number + 1) / (parts.length + 1));
  }
  return ask("keep", { key: record.key, parts: parts.length });
}

/** Pieces of at most `PART` characters, none of which ends between the halves of one. */
export function split(text) {
  const parts = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + PART, text.length);
    const code = text.charCodeAt(end - 1);
    if (end < text.length && code >= 0xd800 && code <= 0xdbff) {
      end -= 1;
    }
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

function connected() {
  clearTimeout(idle);
  idle = setTimeout(letGo, IDLE);
  if (port === null) {
    port = api.runtime.connectNative(HOST);
    port.onMessage.addListener(heard);
    port.onDisconnect.addListener(lost);
  }
  return port;
}

function heard(answer) {
  settle(answer?.id, answer);
}

function settle(id, answer) {
  const asked = waiting.get(id);
  if (asked === undefined) {
    return;
  }
  waiting.delete(id);
  clearTimeout(asked.timer);
  if (typeof answer.problem === "string") {
    asked.reject(new Trouble(answer.problem));
  } else {
    asked.resolve(answer);
  }
}

function lost(gone) {
  // Chromium names the reason here only, and complains where nobody reads it.
  const reason = String(gone?.error?.message ?? api.runtime.lastError?.message ?? "");
  port = null;
  const missing = /not found|no such native|forbidden/i.test(reason);
  for (const id of [...waiting.keys()]) {
    settle(id, { problem: api.i18n.getMessage(missing ? "noHost" : "lostHost") });
  }
}

function letGo() {
  if (waiting.size > 0) {
    idle = setTimeout(letGo, IDLE);
  } else if (port !== null) {
    port.disconnect();
    port = null;
  }
}
