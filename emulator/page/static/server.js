// What the page asks of the stand-in.

/** Who one can speak for: [{name, fullName, zone}]. */
export async function people() {
  return (await fetch("/page/people")).json();
}

/** Hand over each snapshot of a person's chat and plan, until the returned function is called. */
export function follow(name, show, lost) {
  const stream = new EventSource(`/page/live?as=${encodeURIComponent(name)}`);
  stream.onmessage = (event) => show(JSON.parse(event.data));
  stream.onerror = () => lost();
  return () => stream.close();
}

/** Do something for a person, like teams/say {text} or now {now}. Throws what went wrong. */
export async function act(what, name, more = {}) {
  const response = await fetch(`/page/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: name, ...more }),
  });
  if (!response.ok) throw new Error((await response.json()).error);
}
