// The chat in Teams.

import { draw } from "./cards.js";
import { compose, offer } from "./composer.js";
import { Log } from "./log.js";
import { make } from "./make.js";

const PHRASES = ["off next Monday", "tomorrow afternoon", "24 Dec to 2 Jan", "2pm to 4pm on Thursday for the dentist", "what do I have?", "help"];
const [list, scroll, welcome, writing, chips, composer] = ["messages", "scroll", "welcome", "writing", "chips", "composer"].map(
  (id) => document.getElementById(id === "writing" ? id : `teams-${id}`),
);
let attempt; // does something for the person: (what, more)
let log;

export function start(doer) {
  attempt = doer;
  const text = compose(composer, (said) => attempt("say", { text: said }));
  log = new Log(list, scroll, element, text);
  offer(chips, PHRASES, (phrase) => {
    attempt("say", { text: phrase });
    text.focus();
  });
}

/** Forget another person's messages. */
export function clear() {
  log.clear();
}

export function show({ messages, writing: busy }) {
  log.show(messages);
  welcome.hidden = messages.length > 0;
  chips.hidden = messages.some((message) => !message.byBot);
  wait(busy);
}

/** Show that the bot is at work. */
export function wait(busy) {
  writing.hidden = !busy;
  if (busy) log.down();
}

function element(message, last) {
  const node = make("li", { className: message.byBot ? "message" : "message mine" });
  node.classList.toggle("same", last?.byBot === message.byBot);
  const said = make("div");
  const whose = make("span", { className: "unseen", textContent: message.byBot ? "Time Off: " : "You: " });
  if (message.byBot) node.append(make("img", { src: "/page/icon.svg", alt: "" }));
  if (message.text) said.append(make("p", { className: "bubble words", textContent: message.text }));
  const act = (action) => {
    node.classList.add("busy");
    attempt("act", { message: message.id, action }).finally(() => node.classList.remove("busy"));
  };
  said.append(...message.attachments.map((attachment) => draw(attachment, act)));
  node.append(whose, said);
  return node;
}
