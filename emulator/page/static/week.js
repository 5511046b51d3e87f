// The work plan on the page.

import { dayOf, hours, monday, plus, range, timeOf, words } from "./dates.js";
import { make } from "./make.js";
import { span, week } from "./plan.js";

const parts = Object.fromEntries(
  ["week-title", "week-range", "axis", "days", "legend", "turn", "note", "why", "previous", "this", "next"].map((id) => [id, document.getElementById(id)]),
);
let shown = null; // the latest snapshot
let first = null; // the Monday of the week on the page
let fresh = new Set(); // time off that the last snapshot did not have

export function start() {
  parts.previous.onclick = () => turn(plus(first, -7));
  parts.next.onclick = () => turn(plus(first, 7));
  parts.this.onclick = () => turn(monday(dayOf(shown.now)));
}

/** Show a snapshot, in the week of what has just been booked. */
export function show(state) {
  const before = shown?.person === state.person ? shown : null;
  shown = state;
  const known = new Set((before?.timeOff ?? state.timeOff).map((entry) => JSON.stringify(entry)));
  const added = state.timeOff.filter((entry) => !known.has(JSON.stringify(entry)));
  fresh = new Set(added.map((entry) => JSON.stringify(entry)));
  const moved = !before || before.frozen !== state.frozen || (state.frozen && before.now !== state.now);
  if (added.length) first = monday(dayOf(added[0].start));
  else if (moved) first = monday(dayOf(state.now));
  draw();
}

function turn(day) {
  first = day;
  fresh = new Set();
  draw();
}

function draw() {
  const given = shown.fullName.split(" ")[0];
  parts["week-title"].textContent = `${given}’s work plan`;
  parts.why.textContent = `${given}’s mailbox has no work plan. Ask for time off, and see what the bot makes of it.`;
  parts.note.hidden = shown.work !== null;
  for (const part of ["axis", "days", "legend", "turn", "week-range"]) parts[part].hidden = shown.work === null;
  parts["week-range"].textContent = range(first, plus(first, 6), shown.locale);
  const days = week(first, shown.work, shown.timeOff);
  const hours = span(days);
  parts.axis.replaceChildren(...ticks(hours));
  parts.days.style.setProperty("--parts", (hours.to - hours.from) / 2);
  parts.days.replaceChildren(...days.map((day) => row(day, hours)));
}

function ticks({ from, to }) {
  const marks = [];
  for (let hour = from; hour <= to; hour += 2) {
    const mark = make("span", {}, String(hour), make("small", { textContent: ":00" }));
    mark.style.left = `${((hour - from) / (to - from)) * 100}%`;
    marks.push(mark);
  }
  return marks;
}

function row({ day, blocks }, span) {
  const today = day === dayOf(shown.now);
  const name = make("h3", { textContent: words(day, shown.locale, { weekday: "long" }) });
  name.append(make("span", { textContent: words(day, shown.locale, { day: "numeric", month: "short" }) + (today ? ", today" : "") }));
  const track = make("div", { className: "track" }, ...blocks.map((each) => block(each, span)));
  if (!blocks.length) track.append(make("span", { className: "unseen", textContent: "no work" }));
  if (today) track.append(line(hours(timeOf(shown.now)), span));
  const kind = ["day", today && "today", !blocks.length && "free"].filter(Boolean).join(" ");
  return make("li", { className: kind }, name, track);
}

function block({ kind, title, when, from, to, key }, span) {
  const isNew = key && fresh.has(key);
  const node = make("div", { className: `block ${kind}${isNew ? " new" : ""}`, title: `${title}, ${when}` });
  node.append(make("b", { textContent: title }), make("span", { textContent: when }));
  return place(node, from, to, span);
}

function line(hour, span) {
  const node = make("div", { className: "line" });
  node.setAttribute("aria-hidden", "true");
  node.hidden = hour < span.from || hour > span.to;
  return place(node, hour, hour, span);
}

function place(node, from, to, span) {
  const share = (hour) => Math.min(1, Math.max(0, (hour - span.from) / (span.to - span.from)));
  node.style.setProperty("--from", share(from));
  node.style.setProperty("--to", share(to));
  return node;
}
