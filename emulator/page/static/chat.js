// The chat on the page.

import { draw } from "./cards.js";
import { make } from "./make.js";

const list = document.getElementById("messages");
const scroll = document.getElementById("scroll");
const welcome = document.getElementById("welcome");
const writing = document.getElementById("writing");
const nodes = new Map(); // id -> {changed, node}

/** Forget another person's messages. */
export function clear() {
  nodes.clear();
  list.replaceChildren();
}

/** Show the messages; what has not changed keeps its place and its focus. */
export function show({ messages, writing: busy }, press) {
  const gone = new Set(nodes.keys());
  let last = null;
  for (const message of messages) {
    gone.delete(message.id);
    put(message, last, press);
    last = message;
  }
  for (const id of gone) remove(id);
  welcome.hidden = messages.length > 0;
  wait(busy);
}

/** Show that the bot is at work. */
export function wait(busy) {
  writing.hidden = !busy;
  if (busy) down();
}

function put(message, last, press) {
  const known = nodes.get(message.id);
  if (known?.changed === message.changed) return;
  const node = element(message, press);
  node.classList.toggle("same", last?.byBot === message.byBot);
  nodes.set(message.id, { changed: message.changed, node });
  if (known) exchange(known.node, node);
  else list.append(node);
  down();
}

function remove(id) {
  nodes.get(id).node.remove();
  nodes.delete(id);
}

/** A changed card takes the place of the old one, and its focus. */
function exchange(old, node) {
  const focused = old.contains(document.activeElement);
  old.replaceWith(node);
  if (focused) (node.querySelector("button, a") ?? document.getElementById("text")).focus({ preventScroll: true });
}

function element(message, press) {
  const node = make("li", { className: message.byBot ? "message" : "message mine" });
  const said = make("div");
  const whose = make("span", { className: "unseen", textContent: message.byBot ? "Time Off: " : "You: " });
  if (message.byBot) node.append(make("img", { src: "/page/icon.svg", alt: "" }));
  if (message.text) said.append(make("p", { className: "bubble words", textContent: message.text }));
  const act = (action) => {
    node.classList.add("busy");
    press(message.id, action).finally(() => node.classList.remove("busy"));
  };
  said.append(...message.attachments.map((attachment) => draw(attachment, act)));
  node.append(whose, said);
  return node;
}

function down() {
  requestAnimationFrame(() => (scroll.scrollTop = scroll.scrollHeight));
}
