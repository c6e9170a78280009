// What runs inside a page, in a world of its own that the page's scripts cannot reach: three functions that are handed
// over as they are, so each has all it needs within itself.
//
// A page can hide properties of its document and forms behind elements with their names (<input name="childNodes">).
// Everything is therefore read through the getters of the prototypes, which in this world are the browser's own.

/** What is known of a page before anything is kept: its title, its canonical address, whether something is selected. */
export function probe() {
  const title = Object.getOwnPropertyDescriptor(Document.prototype, "title").get.call(document);
  const link = Document.prototype.querySelector.call(document, "link[rel~='canonical'][href]");
  const selection = String(window.getSelection() ?? "").trim();
  return {
    title: title.slice(0, 500),
    canonical: link === null ? "" : String(link.href).slice(0, 2000),
    selected: selection.length,
  };
}

/**
 * The page as it is now: `html` after its scripts, shadow trees and frames of its own origin in their places, without
 * scripts, styles and what was typed into forms; `selection` likewise; `pictures` the addresses of those shown.
 * Says with `whole` whether everything fitted within the bounds.
 */
export function takePage({ mostCharacters, mostNodes, mostPictures }) {
  const reading = (prototype, name) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name).get;
    return (node) => get.call(node);
  };
  const typeOf = reading(Node.prototype, "nodeType");
  const firstChild = reading(Node.prototype, "firstChild");
  const nextSibling = reading(Node.prototype, "nextSibling");
  const textOf = reading(Node.prototype, "textContent");
  const dataOf = reading(CharacterData.prototype, "data");
  const nameOf = reading(Element.prototype, "localName");
  const attributesOf = reading(Element.prototype, "attributes");
  const openRoot = reading(Element.prototype, "shadowRoot");
  const frameDocument = reading(HTMLIFrameElement.prototype, "contentDocument");
  const bodyOf = reading(Document.prototype, "body");
  const rootOf = reading(Document.prototype, "documentElement");
  const titleOf = reading(Document.prototype, "title");
  const currentSource = reading(HTMLImageElement.prototype, "currentSrc");
  const naturalWidth = reading(HTMLImageElement.prototype, "naturalWidth");
  const naturalHeight = reading(HTMLImageElement.prototype, "naturalHeight");
  const attribute = (element, name) => Element.prototype.getAttribute.call(element, name) ?? "";
  const boxOf = (element) => Element.prototype.getBoundingClientRect.call(element);
  const assigned = (slot) => HTMLSlotElement.prototype.assignedNodes.call(slot);

  const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "link", "meta", "source", "track", "wbr"]);
  const DROPPED = new Set([
    "style", "noscript", "template", "input", "textarea", "select", "option", "datalist", "canvas", "svg", "object",
    "embed", "frame", "frameset", "portal", "fencedframe",
  ]);
  const HOSTS = new Set(["article", "aside", "blockquote", "body", "div", "footer", "header", "main", "nav", "p",
    "section", "span"]);
  const ATTRIBUTES_LEFT = /^(on|srcset$|value$|srcdoc$|nonce$|integrity$|ping$|action$|formaction$)/i;
  const SECRETS = /csrf|xsrf|token|nonce|session/i;
  const LONGEST_STYLE = 300;
  const FRAME_TEXT = 400;
  const FRAME_EDGE = 200;
  const PICTURE_EDGE = 100;

  const pictures = new Set();
  let nodes = 0;
  let size = 0;
  let whole = true;

  const escapedText = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
  const escapedValue = (text) => text.replace(/[&"<>]/g, (c) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[c]);

  const shadowOf = (element, name) => {
    if (!name.includes("-") && !HOSTS.has(name)) {
      return null;
    }
    try {
      // Closed ones, too: Chromium has a function for it, Firefox a property.
      const found = globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot;
      return found ?? openRoot(element);
    } catch {
      return openRoot(element);
    }
  };

  const insideOf = (element) => {
    try {
      const inner = frameDocument(element);
      const body = inner && bodyOf(inner);
      const box = boxOf(element);
      const shown = box.width >= FRAME_EDGE && box.height >= FRAME_EDGE;
      return body && shown && textOf(body).trim().length >= FRAME_TEXT ? body : null;
    } catch {
      return null;
    }
  };

  const wanted = (element, name) => {
    if (DROPPED.has(name)) {
      return false;
    }
    if (name === "script") {
      return /^\s*application\/ld\+json/i.test(attribute(element, "type"));
    }
    if (name === "link") {
      return !/stylesheet|preload|prefetch|preconnect|icon/i.test(attribute(element, "rel"));
    }
    if (name === "meta") {
      return !SECRETS.test(attribute(element, "name") + attribute(element, "http-equiv"));
    }
    return true;
  };

  const opening = (element, name) => {
    const shown = name === "img" ? currentSource(element) : "";
    const kept = /^https?:/i.test(shown);
    if (kept && naturalWidth(element) >= PICTURE_EDGE && naturalHeight(element) >= PICTURE_EDGE) {
      if (pictures.size < mostPictures) {
        pictures.add(shown);
      }
    }
    let text = `<${name}`;
    for (const each of attributesOf(element)) {
      const key = each.name;
      const left = ATTRIBUTES_LEFT.test(key) && !(key === "srcset" && name === "img" && !kept);
      if (left || (kept && key === "src") || !/^[^\s"'<>/=]+$/.test(key)) {
        continue;
      }
      if (key === "style" && each.value.length > LONGEST_STYLE) {
        continue;
      }
      text += ` ${key}="${escapedValue(each.value)}"`;
    }
    return kept ? `${text} src="${escapedValue(shown)}">` : `${text}>`;
  };

  const written = (start) => {
    const out = [];
    const put = (text) => {
      size += text.length;
      out.push(text);
    };
    const stack = [start];
    const pushChildren = (parent) => {
      const children = [];
      for (let child = firstChild(parent); child !== null; child = nextSibling(child)) {
        children.push(child);
        if (nodes + stack.length + children.length > mostNodes) {
          whole = false;
          break;
        }
      }
      for (let at = children.length - 1; at >= 0; at -= 1) {
        stack.push(children[at]);
      }
    };
    while (stack.length > 0) {
      const node = stack.pop();
      if (typeof node === "string") {
        put(node);
        continue;
      }
      nodes += 1;
      if (nodes > mostNodes || size > mostCharacters) {
        whole = false;
        continue;
      }
      const type = typeOf(node);
      if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) {
        put(escapedText(dataOf(node).slice(0, Math.max(0, mostCharacters - size))));
      } else if (type === Node.DOCUMENT_FRAGMENT_NODE) {
        pushChildren(node);
      } else if (type === Node.ELEMENT_NODE) {
        const name = nameOf(node);
        if (!/^[a-z][a-z0-9._-]*$/i.test(name) || !wanted(node, name)) {
          continue;
        }
        if (name === "script") {
          put(`<script type="application/ld+json">${textOf(node).replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--")}</script>`);
          continue;
        }
        if (name === "iframe") {
          const body = insideOf(node);
          if (body !== null) {
            put(`<div data-frame="${escapedValue(attribute(node, "src"))}">`);
            stack.push("</div>");
            pushChildren(body);
          }
          continue;
        }
        if (name === "slot") {
          let filling = [];
          try {
            filling = assigned(node);
          } catch {
            // An element that is called so outside of HTML has nothing assigned.
          }
          if (filling.length > 0) {
            stack.push(...[...filling].reverse());
          } else {
            pushChildren(node);
          }
          continue;
        }
        if (name === "source" || name === "track") {
          continue;
        }
        put(opening(node, name));
        if (VOID.has(name)) {
          continue;
        }
        stack.push(`</${name}>`);
        pushChildren(shadowOf(node, name) ?? node);
      }
    }
    return out.join("");
  };

  let selection = null;
  const selected = window.getSelection();
  if (selected !== null && selected.rangeCount > 0 && String(selected).trim() !== "") {
    let html = "";
    for (let at = 0; at < Math.min(selected.rangeCount, 50); at += 1) {
      html += written(selected.getRangeAt(at).cloneContents());
    }
    selection = { html, text: String(selected).slice(0, mostCharacters) };
  }
  pictures.clear();
  nodes = 0;
  size = 0;
  whole = true;
  const html = `<!DOCTYPE html>\n${written(rootOf(document))}`;
  return {
    html,
    whole,
    selection,
    title: titleOf(document).slice(0, 500),
    url: window.location.href,
    pictures: [...pictures],
  };
}

/** The bytes of a picture that the page shows, in base64, as far as the page itself may have them; else null. */
export async function takePicture(source, mostBytes) {
  try {
    const answer = await fetch(source, { cache: "force-cache", signal: AbortSignal.timeout(8000) });
    if (!answer.ok || Number(answer.headers.get("content-length") ?? 0) > mostBytes) {
      return null;
    }
    const blob = await answer.blob();
    if (blob.size === 0 || blob.size > mostBytes || !/^image\//.test(blob.type)) {
      return null;
    }
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return { type: blob.type, base64: btoa(text) };
  } catch {
    // Another server does not let this page have it: the address alone is kept.
    return null;
  }
}
