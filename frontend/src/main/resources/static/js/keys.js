// Nicer with a keyboard, needed for nothing: "/" goes to the search, j and k walk through a list, "?" says which keys there are.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "/") {
    const search = document.querySelector("#dm-search, main input[type=search]");
    if (search) { event.preventDefault(); search.focus(); }
  }
  if (event.key === "?") {
    const keys = document.querySelector("details#keys");
    if (keys) { event.preventDefault(); keys.open = !keys.open; keys.querySelector("summary").focus(); }
  }
  if (event.key === "j" || event.key === "k") {
    const links = [...document.querySelectorAll("main tbody tr")].map((row) => row.querySelector("a")).filter(Boolean);
    const here = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
    const next = links[here < 0 ? 0 : here + (event.key === "j" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  }
});
