// The chat in Slack: #general, and the direct message with the app.

import { compose, offer } from "./composer.js";
import { Log } from "./log.js";
import { make } from "./make.js";
import { post } from "./post.js";

const PHRASES = {
  direct: ["/timeoff next Monday", "tomorrow afternoon", "/timeoff try next Friday", "what do I have?", "/timeoff help"],
  general: ["/timeoff next Monday", "@Time Off off next Friday", "/timeoff help"],
};
const WORDS = {
  direct: { topic: "Only you and the app are here", start: "Say when you are off", how: "With the command, or just so. You confirm before anything is booked." },
  general: { topic: "Everybody is here, and the app too", start: "This is #general", how: "What you ask Time Off here is answered to you alone." },
};
const parts = Object.fromEntries(
  ["team", "channels", "apps", "slack-title", "topic", "slack-scroll", "slack-welcome", "slack-start", "slack-how", "slack-messages", "slack-chips", "suggestion", "slack-composer", "at-work"].map((id) => [id, document.getElementById(id)]),
);
const seen = new Map(); // channel -> the latest change that was looked at
let attempt; // does something for the person: (what, more)
let log, text;
let state = null; // the latest snapshot's part
let current = null; // the channel on the page

export function start(doer) {
  attempt = doer;
  text = compose(parts["slack-composer"], say);
  log = new Log(parts["slack-messages"], parts["slack-scroll"], (message) => post(message, state.names, press), text);
  text.oninput = () => (parts.suggestion.hidden = !text.value.startsWith("/") || !"/timeoff".startsWith(text.value));
  parts.suggestion.onclick = () => complete();
  text.onkeydown = (event) => {
    const completes = !parts.suggestion.hidden && (event.key === "Tab" || (event.key === "Enter" && text.value !== "/timeoff"));
    if (completes) event.preventDefault();
    if (completes) complete();
  };
}

/** Forget another person's messages. */
export function clear() {
  log.clear();
  seen.clear();
  state = current = null;
}

export function show(snapshot) {
  state = snapshot;
  parts.team.textContent = state.team;
  if (!state.channels.some((channel) => channel.id === current)) turn(state.channels.find((channel) => channel.direct).id);
  else drawAll();
}

/** Show that the app is at work. */
export function wait(busy) {
  parts["at-work"].textContent = busy ? "Time Off is at work …" : "";
}

function say(said) {
  attempt("say", { text: said, channel: current });
}

function press(ids) {
  return attempt("press", ids);
}

function complete() {
  text.value = "/timeoff ";
  parts.suggestion.hidden = true;
  text.focus();
}

/** Look at another channel. */
function turn(channel) {
  current = channel;
  const kind = here().direct ? "direct" : "general";
  parts["slack-title"].textContent = name(here());
  parts.topic.textContent = WORDS[kind].topic;
  parts["slack-start"].textContent = WORDS[kind].start;
  parts["slack-how"].textContent = WORDS[kind].how;
  text.placeholder = `Message ${name(here())}`;
  offer(parts["slack-chips"], PHRASES[kind], (phrase) => {
    say(phrase);
    text.focus();
  });
  log.clear();
  drawAll();
}

const here = () => state.channels.find((channel) => channel.id === current);
const name = ({ direct, name }) => (direct ? state.app : `#${name}`);
const inside = (channel) => state.messages.filter((message) => message.channel === channel);
const latest = (channel) => Math.max(0, ...inside(channel).map((message) => message.changed));

function drawAll() {
  const messages = inside(current);
  seen.set(current, latest(current));
  log.show(messages);
  parts["slack-welcome"].hidden = messages.length > 0;
  parts["slack-chips"].hidden = messages.some((message) => message.kind === "me");
  for (const [list, direct] of [[parts.channels, false], [parts.apps, true]]) {
    list.replaceChildren(...state.channels.filter((channel) => channel.direct === direct).map(entry));
  }
}

/** A line of the sidebar. */
function entry(channel) {
  const fresh = inside(channel.id).filter((message) => message.changed > (seen.get(channel.id) ?? 0) && message.kind !== "me").length;
  const node = make("button", { type: "button", className: fresh ? "fresh" : "", onclick: () => turn(channel.id) });
  if (channel.direct) node.append(make("img", { src: "/page/icon.svg", alt: "" }));
  node.append(make("span", { textContent: name(channel) }));
  if (channel.id === current) node.setAttribute("aria-current", "page");
  if (fresh) node.append(make("span", { className: "count" }, String(fresh), make("span", { className: "unseen", textContent: " new" })));
  return make("li", {}, node);
}
