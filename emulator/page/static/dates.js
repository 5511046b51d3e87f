// Civil dates. A day is its ISO text, like 2026-11-23; arithmetic goes through UTC, where every day has 24 hours.

const DAY = 24 * 60 * 60 * 1000;

export const dayOf = (when) => when.slice(0, 10);

export const plus = (day, days) => new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The Monday of the week that a day lies in. */
export function monday(day) {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return plus(day, -((weekday + 6) % 7));
}

export const timeOf = (when) => when.slice(11);

/** Hours since midnight: 9.5 for 09:30 or 09:30:00. */
export function hours(time) {
  const [hour, minute, second = 0] = time.split(":").map(Number);
  return hour + minute / 60 + second / 3600;
}

/** A day in words; the page is English, whatever language the person speaks. */
export function words(day, locale, style) {
  const english = locale.startsWith("en") ? locale : "en-GB";
  return new Intl.DateTimeFormat(english, { ...style, timeZone: "UTC" }).format(new Date(`${day}T00:00Z`));
}

export function range(first, last, locale) {
  const english = locale.startsWith("en") ? locale : "en-GB";
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(english, style).formatRange(new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`));
}
