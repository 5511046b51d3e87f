// Cards, drawn by Microsoft's own renderer

import { make } from "./make.js";
import { link } from "./popup.js";

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";

/** One attachment as an element; `press` gets the action of a pressed button, with what was filled in. */
export function draw({ contentType, content }, press) {
  if (contentType !== ADAPTIVE) return signIn(content);
  return window.AdaptiveCards ? adaptive(content, press) : signIn({ text: content.fallbackText });
}

function adaptive(content, press) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(look());
  card.onExecuteAction = (action) => press(pressed(action));
  card.parse(content);
  return make("div", { className: "bubble card" }, card.render());
}

/** What is sent of a pressed button: as it came, with what was filled in. */
function pressed(action) {
  return { ...action.toJSON(), data: action.data };
}

/** A card with text and links that open a page: the one that asks to sign in. */
function signIn({ text, title, buttons = [] }) {
  const links = buttons.map((button) => link("push primary", button.title, button.value));
  const [first, ...rest] = (text ?? title ?? "").split("\n");
  const words = make("p", { className: "words" }, make("b", { textContent: first }), rest.map((line) => `\n${line}`).join(""));
  return make("div", { className: "bubble card" }, words, make("div", { className: "row" }, ...links));
}

/** Sizes and colours of the page, in the renderer's terms. */
function look() {
  const colour = (name) => `var(${name})`; // so that cards follow when day turns to night
  const shade = (name, subtle = name) => ({ default: colour(name), subtle: colour(subtle) });
  const foregroundColors = {
    default: shade("--ink", "--faint"), dark: shade("--ink", "--faint"), light: shade("--faint"), accent: shade("--accent-ink"),
    good: shade("--remote-ink"), warning: shade("--off-ink"), attention: shade("--danger"),
  };
  return {
    fontFamily: "inherit",
    fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 23 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 18, default: 21, medium: 23, large: 26, extraLarge: 30 },
    spacing: { small: 4, default: 8, medium: 12, large: 18, extraLarge: 26, padding: 0 },
    containerStyles: { default: { backgroundColor: "transparent", foregroundColors } },
    actions: { maxActions: 6, spacing: "medium", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left" },
    supportsInteractivity: true,
  };
}
