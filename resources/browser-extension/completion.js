// A text field with a list of proposals under it: arrows choose, Enter or Tab takes, Escape closes.

let fields = 0;

/** Proposes for `input` what `propose(prefix)` resolves to; `piece` says which part of the text is being typed. */
export function complete(input, list, propose, piece) {
  const number = ++fields;
  let chosen = -1;
  let asked = 0;

  const close = () => {
    asked += 1;
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (at) => {
    // What is still being asked must not exchange the list under the hands of somebody who chooses from it.
    asked += 1;
    const options = [...list.children];
    chosen = (at + options.length) % options.length;
    for (const [place, option] of options.entries()) {
      option.setAttribute("aria-selected", String(place === chosen));
    }
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  const take = (name) => {
    const { start, end, after } = piece(input.value, input.selectionStart ?? input.value.length);
    input.value = input.value.slice(0, start) + name + after + input.value.slice(end);
    const caret = start + name.length + after.length;
    input.setSelectionRange(caret, caret);
    close();
  };

  const renew = async () => {
    const turn = ++asked;
    const { start, end } = piece(input.value, input.selectionStart ?? input.value.length);
    const prefix = input.value.slice(start, end).trim();
    const names = prefix === "" ? [] : await propose(prefix);
    if (turn !== asked) {
      return;
    }
    if (names.length === 0 || (names.length === 1 && names[0] === prefix)) {
      close();
      return;
    }
    list.replaceChildren(
      ...names.map((name, place) => {
        const option = document.createElement("li");
        option.id = `option-${number}-${place}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = name;
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(name);
        });
        return option;
      }),
    );
    chosen = -1;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  };

  input.addEventListener("input", renew);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      choose(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1));
    } else if (event.key === "Escape") {
      close();
    } else if ((event.key === "Enter" && chosen >= 0) || (event.key === "Tab" && !event.shiftKey)) {
      take(list.children[Math.max(chosen, 0)].textContent);
    } else {
      return;
    }
    event.preventDefault();
  });
}

/** The whole text. */
export function everything(text) {
  return { start: 0, end: text.length, after: "" };
}

/** The part between commas in which the caret stands. */
export function betweenCommas(text, caret) {
  const comma = text.lastIndexOf(",", caret - 1);
  const next = text.indexOf(",", caret);
  const gap = comma < 0 ? 0 : text.slice(comma + 1).match(/^ */)[0].length;
  const start = Math.min(comma + 1 + gap, caret);
  return { start, end: next < 0 ? text.length : next, after: next < 0 ? ", " : "" };
}
