// On a narrow screen filters are folded; a slash puts the cursor into the search box; buttons copy the address beside them.
if (matchMedia("(max-width: 56rem)").matches) {
  document.querySelectorAll("details.filters").forEach(filters => { filters.open = false; });
}
document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector("input[type=search]");
  if (box) {
    event.preventDefault();
    box.focus();
  }
});
document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  const address = new URL(button.dataset.copy, location.href).href;
  navigator.clipboard.writeText(address).then(() => { button.textContent = "Đã chép"; });
});
