// What a day of the work plan holds. Knows nothing of the page.

import { dayOf, hours, plus, timeOf } from "./dates.js";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const PLACES = { office: "Office", remote: "Remote" };

/** Seven days from a Monday: {day, blocks: [{kind, title, when, from, to}]}; from and to in hours of the day. */
export function week(first, work, timeOff) {
  return WEEKDAYS.map((weekday, number) => {
    const day = plus(first, number);
    const off = timeOff.filter((entry) => touches(entry, day)).map((entry) => away(entry, day));
    const usual = (work ?? []).filter((each) => each.days.includes(weekday)).map(present);
    return { day, blocks: [...usual, ...off] };
  });
}

/** The hours to show: what is usual, and whatever lies outside of it. */
export function span(days) {
  const timed = days.flatMap((day) => day.blocks).filter((block) => !block.allDay);
  const from = Math.min(8, ...timed.map((block) => Math.floor(block.from)));
  const to = Math.max(18, ...timed.map((block) => Math.ceil(block.to)));
  return { from: from - (from % 2), to: to + (to % 2) };
}

function touches(entry, day) {
  return entry.start < `${plus(day, 1)}T00:00:00` && entry.end > `${day}T00:00:00`;
}

function present(work) {
  const when = `${work.start}–${work.end}`;
  return { kind: work.place, title: PLACES[work.place], when, from: hours(work.start), to: hours(work.end) };
}

function away(entry, day) {
  const from = dayOf(entry.start) < day ? 0 : hours(timeOf(entry.start));
  const to = dayOf(entry.end) > day ? 24 : hours(timeOf(entry.end));
  const allDay = from === 0 && to > 23.9;
  const when = allDay ? "all day" : `${clock(from)}–${clock(to)}`;
  return { kind: "off", title: entry.subject || "Time off", when, from, to, allDay, key: JSON.stringify(entry) };
}

function clock(hour) {
  const minutes = Math.round(hour * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
