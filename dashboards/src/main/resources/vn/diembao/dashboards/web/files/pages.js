// A slash puts the cursor into the search box; buttons copy the address beside them.
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
