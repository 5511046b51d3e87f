// A list of messages that follows the snapshots.

/** `element` draws one message, after the one before it; `fallback` gets the focus of what cannot have it any more. */
export class Log {
  #nodes = new Map(); // id -> {changed, node}

  constructor(list, scroll, element, fallback) {
    Object.assign(this, { list, scroll, element, fallback });
    new ResizeObserver(() => this.down()).observe(scroll);
  }

  clear() {
    this.#nodes.clear();
    this.list.replaceChildren();
  }

  /** What has not changed keeps its place and its focus. */
  show(messages) {
    const gone = new Set(this.#nodes.keys());
    let last = null;
    for (const message of messages) {
      gone.delete(message.id);
      this.#put(message, last);
      last = message;
    }
    for (const id of gone) this.#remove(id);
  }

  down() {
    requestAnimationFrame(() => (this.scroll.scrollTop = this.scroll.scrollHeight));
  }

  #put(message, last) {
    const known = this.#nodes.get(message.id);
    if (known?.changed === message.changed) return;
    const node = this.element(message, last);
    this.#nodes.set(message.id, { changed: message.changed, node });
    if (known) this.#exchange(known.node, node);
    else this.list.append(node);
    this.down();
  }

  #remove(id) {
    this.#nodes.get(id).node.remove();
    this.#nodes.delete(id);
  }

  /** A changed message takes the place of the old one, and its focus. */
  #exchange(old, node) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(node);
    if (focused) (node.querySelector("button, a") ?? this.fallback).focus({ preventScroll: true });
  }
}
