// A message as Slack shows it: a face, who and when, and what was said.

import { draw } from "./blocks.js";
import { make } from "./make.js";
import { marked } from "./mrkdwn.js";

/** A message as an element; `press` gets the ids of a pressed button: {message, block, action}. */
export function post(message, names, press) {
  const node = make("li", { className: `post ${message.kind}${message.ephemeral ? " ephemeral" : ""}` });
  const act = (ids) => {
    node.classList.add("busy");
    press({ message: message.id, ...ids }).finally(() => node.classList.remove("busy"));
  };
  const plain = make("p", { className: "words" }, ...marked(message.text, names));
  const said = message.blocks.length ? draw(message.blocks, names, act) : [plain];
  node.append(face(message), make("div", { className: "body" }, heading(message), ...said));
  return node;
}

function heading({ author, kind, at, ephemeral }) {
  const line = make("p", { className: "who" }, make("b", { textContent: author }));
  if (kind === "app") line.append(make("span", { className: "badge", textContent: "APP" }));
  line.append(make("time", { textContent: at }));
  if (ephemeral) line.append(make("span", { className: "only", textContent: "Only visible to you" }));
  return line;
}

function face({ author, kind }) {
  if (kind === "app") return make("img", { src: "/page/icon.svg", alt: "" });
  const initials = author.split(" ").map((part) => part[0]).join("");
  const node = make("span", { className: "avatar", textContent: initials });
  node.setAttribute("aria-hidden", "true");
  return node;
}
