// Joins the chats, the week and the switches.

import { make } from "./make.js";
import { act, follow, people } from "./server.js";
import * as slack from "./slack.js";
import * as tabs from "./tabs.js";
import * as teams from "./teams.js";
import * as week from "./week.js";

const FACES = ["#5b5fc7", "#0f7b6c", "#b4541a", "#8a3b8f"];
const CHATS = { teams, slack };
const [now, real] = ["now", "real"].map((id) => document.getElementById(id));
const waiting = { teams: 0, slack: 0 }; // for answers
const latest = { teams: 0, slack: 0 }; // the last change that has been shown
let name = null; // who speaks
let leave = () => {};

function show(state) {
  if (state.person !== name) return;
  teams.show({ ...state, writing: state.writing || waiting.teams > 0 });
  slack.show(state.slack);
  week.show(state);
  tell("teams", state.messages);
  tell("slack", state.slack.messages);
  if (document.activeElement !== now) now.value = state.now;
  real.setAttribute("aria-pressed", String(!state.frozen));
  for (const chat of Object.keys(CHATS)) trouble(chat).hidden ||= trouble(chat).dataset.lost === "yes";
}

/** Mark the chat where something has come since the last snapshot. */
function tell(chat, messages) {
  const newest = Math.max(0, ...messages.map((message) => message.changed));
  if (latest[chat] && newest > latest[chat]) tabs.tell(chat);
  latest[chat] = newest;
}

/** Do something for the person in a chat, and say so where that fails. */
async function attempt(chat, what, more) {
  trouble(chat).hidden = true;
  CHATS[chat].wait(++waiting[chat] > 0);
  try {
    await ready;
    const who = name;
    await act(`${chat}/${what}`, who, more);
  } catch (error) {
    complain(chat, error instanceof TypeError  // how fetch says that nobody answers
      ? "The bot is not running. Start it with “make run”, then write again."
      : `That did not work: ${error.message}`);
  } finally {
    CHATS[chat].wait(--waiting[chat] > 0);
  }
}

const trouble = (chat) => document.getElementById(`${chat}-trouble`);

function complain(chat, words, lost = "no") {
  Object.assign(trouble(chat), { textContent: words, hidden: false }).dataset.lost = lost;
}

function speakAs(chosen) {
  leave();
  name = chosen;
  history.replaceState(null, "", `#${name}`);
  for (const [chat, { clear }] of Object.entries(CHATS)) {
    clear();
    latest[chat] = 0;
    trouble(chat).hidden = true;
    act(`${chat}/arrive`, name).catch((error) => complain(chat, `The bot could not be greeted: ${error.message}`));
  }
  leave = follow(name, show, () => complain("teams", "The stand-in does not answer. Is it still running?", "yes"));
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

async function set(when) {
  await ready.then(() => act("now", name, { now: when })).catch((error) => complain("teams", `That did not work: ${error.message}`));
}

now.onchange = () => now.value && set(now.value);
real.onclick = () => set(null);
for (const [chat, { start }] of Object.entries(CHATS)) start((what, more) => attempt(chat, what, more));
tabs.start();
week.start();
document.getElementById("teams-text").focus();

// What is done before it is known who speaks waits for that.
const ready = people().then((all) => {
  document.getElementById("people").append(...all.map(person));
  const wanted = all.find((each) => `#${each.name}` === location.hash) ?? all[0];
  document.querySelector(`input[value="${wanted.name}"]`).checked = true;
  speakAs(wanted.name);
});
