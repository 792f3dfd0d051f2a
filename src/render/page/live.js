// A page that is served looks for news of its essay, and shows them where it stood.

/** @typedef {{left: number, top: number, theme: string | undefined, view: string}} Stand */
const banner = document.createElement("div");
banner.id = "news";
banner.setAttribute("role", "status");
banner.hidden = true;
document.body.append(banner);
const scroller = /** @type {HTMLElement} */ (document.getElementById("essay"));

const kept = sessionStorage.getItem("claimgraph");
if (kept) {
  /** @type {Stand} */
  const stand = JSON.parse(kept);
  sessionStorage.removeItem("claimgraph");
  scroller.scrollTo(stand.left, stand.top);
  if (stand.theme) document.documentElement.dataset.theme = stand.theme;
  /** @type {HTMLElement | null} */ (document.querySelector(`#views [data-name="${CSS.escape(stand.view)}"]`))?.click();
}

/** @param {string} words */
function tell(words) {
  banner.textContent = words;
  banner.hidden = !words;
}

const version = document.querySelector("meta[name=claimgraph-version]")?.getAttribute("content");
const news = new EventSource(`news?${version}`);
news.addEventListener("built", () => {
  news.close();
  const theme = document.documentElement.dataset.theme;
  const view = /** @type {HTMLElement | null} */ (document.querySelector("#views [aria-selected=true]"))?.dataset.name ?? "";
  sessionStorage.setItem("claimgraph", JSON.stringify({ left: scroller.scrollLeft, top: scroller.scrollTop, theme, view }));
  location.reload();
});
news.addEventListener("failed", (event) => tell(`The page shows the essay as it was. ${/** @type {MessageEvent} */ (event).data}`));
news.addEventListener("open", () => tell(""));
news.addEventListener("error", () => tell("The program that made this page has ended, or cannot be reached."));
