// A link that opens a page at which one signs in.

import { make } from "./make.js";

const POPUP = "popup,width=520,height=700";

/** In a small window of its own, or in a tab where that is not allowed. */
export function link(className, label, address) {
  const node = make("a", { className, textContent: label, href: address, target: "_blank" });
  node.addEventListener("click", (event) => {
    if (window.open(address, "_blank", POPUP)) event.preventDefault();
  });
  return node;
}
