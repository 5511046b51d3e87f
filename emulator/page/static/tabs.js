// Where there is no room for both chats, one of them shows.

const chats = document.getElementById("chats");
const tabs = [...chats.querySelectorAll("[role=tab]")];

export function start() {
  for (const tab of tabs) {
    tab.onclick = () => choose(tab);
    tab.onkeydown = (event) => ["ArrowLeft", "ArrowRight"].includes(event.key) && choose(tabs.find((each) => each !== tab), true);
  }
}

/** Mark the tab of a chat in which something is new, unless it shows. */
export function tell(chat) {
  const tab = document.getElementById(`tab-${chat}`);
  if (tab.getAttribute("aria-selected") === "false") tab.classList.add("fresh");
}

function choose(chosen, focus = false) {
  chats.dataset.shown = chosen.getAttribute("aria-controls");
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
  }
  chosen.classList.remove("fresh");
  if (focus) chosen.focus();
}
