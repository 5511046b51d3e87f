// Slack's markup as nodes; whatever comes in, text stays text.

import { make } from "./make.js";

const MARKUP = /```(?<block>[^]+?)```|`(?<code>[^`\n]+)`|<(?<reference>[^<>\n]+)>|(?<!\w)(?<mark>[*_~])(?=\S)(?<marked>[^\n]*?\S)\k<mark>(?!\w)/g;
const TAGS = { "*": "b", _: "i", "~": "s" };
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** Nodes for a text; `names` are those of users, by id. */
export function marked(text, names) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(MARKUP)) {
    nodes.push(plain(text.slice(end, found.index)), node(found.groups, names));
    end = found.index + found[0].length;
  }
  return [...nodes, plain(text.slice(end))].filter((each) => each !== "");
}

/** A link, if the address is one of the web. */
export function anchor(address, label = address) {
  return /^https?:/.test(address) ? make("a", { href: address, textContent: label, target: "_blank", rel: "noreferrer" }) : label;
}

function node({ block, code, reference, mark, marked: inner }, names) {
  if (block !== undefined) return make("pre", { textContent: plain(block) });
  if (code !== undefined) return make("code", { textContent: plain(code) });
  return reference === undefined ? make(TAGS[mark], {}, ...marked(inner, names)) : refer(reference, names);
}

/** A user, a channel, what starts with ! (groups, and dates in the reader's own form), or a link. */
function refer(reference, names) {
  const [target, label = ""] = reference.split("|").map(plain);
  const rest = target.slice(1);
  if (target[0] === "@") return make("span", { className: "mention", textContent: `@${names[rest] ?? rest}` });
  if (target[0] === "#") return make("span", { className: "mention", textContent: `#${label || rest}` });
  return target[0] === "!" ? label || `@${rest}` : anchor(target, label || target);
}

function plain(text) {
  return text.replace(/&(lt|gt|amp);/g, (entity) => ENTITIES[entity]);
}
