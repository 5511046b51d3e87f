// Block Kit: the blocks that the stand-in's Web API takes.

import { make } from "./make.js";
import { anchor, marked } from "./mrkdwn.js";
import { link } from "./popup.js";

const BLOCKS = { section, divider, header, context, actions, rich_text: rich };

/** Blocks as elements; `press` gets the ids of a pressed button, {block, action}. */
export function draw(blocks, names, press) {
  return blocks.map((block) => BLOCKS[block.type](block, names, press));
}

function section({ text, fields, accessory, block_id }, names, press) {
  const words = make("div", { className: "words" });
  if (text) words.append(phrase("p", text, names));
  if (fields) words.append(make("div", { className: "fields" }, ...fields.map((field) => phrase("p", field, names))));
  return make("div", { className: "kit section" }, words, ...(accessory ? [button(accessory, block_id, press)] : []));
}

function divider() {
  return make("hr", { className: "kit" });
}

function header({ text }) {
  return make("h4", { className: "kit", textContent: text.text });
}

function context({ elements }, names) {
  return make("div", { className: "kit context" }, ...elements.map((element) => phrase("p", element, names)));
}

function actions({ elements, block_id }, names, press) {
  return make("div", { className: "kit actions" }, ...elements.map((element) => button(element, block_id, press)));
}

function rich({ elements }, names) {
  const sections = elements.map((each) => make("p", {}, ...each.elements.map((run) => styled(run, names))));
  return make("div", { className: "kit words" }, ...sections);
}

/** A run of rich text knows no markup. */
function styled({ type, text, url, user_id, style = {} }, names) {
  const tags = { bold: "b", italic: "i", strike: "s", code: "code" };
  const bare = type === "link" ? anchor(url, text) : type === "user" ? make("span", { className: "mention", textContent: `@${names[user_id] ?? user_id}` }) : text;
  return Object.keys(tags).filter((name) => style[name]).reduce((inner, name) => make(tags[name], {}, inner), bare);
}

function phrase(tag, { type, text }, names) {
  return make(tag, {}, ...(type === "mrkdwn" ? marked(text, names) : [text]));
}

function button({ text, style, url, action_id, accessibility_label }, block, press) {
  const className = `press ${style ?? ""}`.trim();
  const node = url ? link(className, text.text, url) : make("button", { className, type: "button", textContent: text.text });
  if (accessibility_label) node.setAttribute("aria-label", accessibility_label);
  node.addEventListener("click", () => press({ block, action: action_id }));
  return node;
}
