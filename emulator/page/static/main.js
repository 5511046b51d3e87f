// Joins the chat, the week and the switches.

import * as chat from "./chat.js";
import { make } from "./make.js";
import { act, follow, people } from "./server.js";
import * as week from "./week.js";

const PHRASES = ["off next Monday", "tomorrow afternoon", "24 Dec to 2 Jan", "2pm to 4pm on Thursday for the dentist", "what do I have?", "help"];
const FACES = ["#5b5fc7", "#0f7b6c", "#b4541a", "#8a3b8f"];
const [now, real, chips, trouble, composer, text] = ["now", "real", "chips", "trouble", "composer", "text"].map((id) => document.getElementById(id));
let name = null; // who speaks
let leave = () => {};
let waiting = 0; // for the bot's answers

function show(state) {
  if (state.person !== name) return;
  chat.show({ ...state, writing: state.writing || waiting > 0 }, (message, action) => attempt("act", { message, action }));
  week.show(state);
  chips.hidden = state.messages.some((message) => !message.byBot);
  if (document.activeElement !== now) now.value = state.now;
  real.setAttribute("aria-pressed", String(!state.frozen));
  trouble.hidden ||= trouble.dataset.lost === "yes";
}

/** Do something for the person, and say so where that fails. */
async function attempt(what, more) {
  const who = name;
  trouble.hidden = true;
  chat.wait(++waiting > 0);
  try {
    await act(what, who, more);
  } catch (error) {
    complain(error instanceof TypeError  // how fetch says that nobody answers
      ? "The bot is not running. Start it with “make run”, then write again."
      : `That did not work: ${error.message}`);
  } finally {
    chat.wait(--waiting > 0);
  }
}

function complain(words, lost = "no") {
  trouble.textContent = words;
  trouble.dataset.lost = lost;
  trouble.hidden = false;
}

function speakAs(chosen) {
  leave();
  chat.clear();
  trouble.hidden = true;
  name = chosen;
  history.replaceState(null, "", `#${name}`);
  leave = follow(name, show, () => complain("The stand-in does not answer. Is it still running?", "yes"));
  act("arrive", name).catch((error) => complain(`The bot could not be greeted: ${error.message}`));
}

function person({ name, fullName, zone }, number) {
  const choice = make("input", { type: "radio", name: "person", value: name });
  choice.onchange = () => speakAs(name);
  const initials = make("span", { className: "initials", textContent: fullName.split(" ").map((part) => part[0]).join("") });
  initials.style.setProperty("--face", FACES[number % FACES.length]);
  initials.setAttribute("aria-hidden", "true");
  const city = zone.split("/").at(-1).replaceAll("_", " ");
  const words = make("span", { textContent: fullName.split(" ")[0] }, make("small", { textContent: city }));
  return make("label", { title: `${fullName}, ${zone}` }, choice, initials, words);
}

function chip(phrase) {
  const node = make("button", { type: "button", textContent: phrase });
  node.onclick = () => {
    attempt("say", { text: phrase });
    text.focus();
  };
  return node;
}

composer.onsubmit = (event) => {
  event.preventDefault();
  const said = text.value.trim();
  if (said) attempt("say", { text: said });
  text.value = "";
};
now.onchange = () => now.value && attempt("now", { now: now.value });
real.onclick = () => attempt("now", { now: null });
chips.append(...PHRASES.map(chip));
week.start();

const all = await people();
document.getElementById("people").append(...all.map(person));
const wanted = all.find((each) => `#${each.name}` === location.hash) ?? all[0];
document.querySelector(`input[value="${wanted.name}"]`).checked = true;
speakAs(wanted.name);
