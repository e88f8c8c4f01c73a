// Brings a verdict to whoever waits for it: focus goes there, unless somebody types on; then it is only announced.
const announcement = document.getElementById("announcement");
const result = document.getElementById("result");
let hasTyped = false;

document.body.addEventListener("code-change", () => { hasTyped = true; });
document.body.addEventListener("submit", () => { hasTyped = false; }, true);

document.body.addEventListener("htmx:afterSwap", () => {
  const verdict = result.querySelector("[data-verdict]");
  if (verdict && !verdict.dataset.isTold) {
    document.getElementById("practice")?.replaceChildren(); // the report holds the visible cases too
    bring(verdict);
  }
  for (const each of document.querySelectorAll("#practice [data-announce]:not([data-is-told])")) tell(each);
});

function bring(verdict) {
  if (hasTyped) return tell(verdict);
  verdict.dataset.isTold = "yes";
  verdict.focus({ preventScroll: true });
  verdict.scrollIntoView({ block: "nearest" });
}

function tell(element) {
  element.dataset.isTold = "yes";
  announcement.textContent = element.textContent.trim();
}
