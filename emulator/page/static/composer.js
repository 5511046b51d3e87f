// Where one writes: a form with one line, and phrases to try.

import { make } from "./make.js";

/** Hand over what is written; returns the line. */
export function compose(form, say) {
  const text = form.querySelector("input");
  form.onsubmit = (event) => {
    event.preventDefault();
    const said = text.value.trim();
    if (said) say(said);
    text.value = "";
    text.dispatchEvent(new Event("input"));
  };
  return text;
}

/** Buttons that say a phrase. */
export function offer(chips, phrases, say) {
  chips.replaceChildren(...phrases.map((phrase) => make("button", { type: "button", textContent: phrase, onclick: () => say(phrase) })));
}
