// The ledger searched, filtered and sorted by DataTables; what is shown stands in the address, so that it can be shared.
(() => {
  "use strict";
  const form = document.getElementById("ledger-controls");
  const count = document.getElementById("ledger-count");
  const reset = form.querySelector("button[type=reset]");
  const fields = [...form.querySelectorAll("input, select")];
  const choices = [...form.querySelectorAll("select")];

  const table = new DataTable("#ledger", {
    autoWidth: false,
    paging: false,
    info: false,
    order: [],
    layout: { topStart: null, topEnd: null, bottomStart: null, bottomEnd: null },
    language: { zeroRecords: "No claim is like this. Choose less, or show all claims." },
  });
  const columns = table.columns().names().toArray();

  table.search.fixed("choices", (text, cells, index) => {
    const claim = table.row(index).node().dataset;
    return choices.every((choice) => !choice.value || choice.value === claim[choice.name]);
  });

  function setState(state) {
    for (const field of fields) field.value = state.get(field.name) ?? "";
    for (const choice of choices) if (choice.selectedIndex < 0) choice.value = "";
    const sort = state.get("sort") ?? "";
    const column = columns.indexOf(sort.replace(/^-/, ""));
    table.order(column < 0 ? [] : [[column, sort.startsWith("-") ? "desc" : "asc"]]);
  }

  function state() {
    const chosen = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) chosen.set(field.name, field.value.trim());
    const [[column, direction] = []] = table.order();
    if (direction) chosen.set("sort", (direction === "desc" ? "-" : "") + columns[column]);
    return chosen;
  }

  function show() {
    table.search(form.elements.search.value).draw();
  }

  function tell() {
    const { recordsDisplay, recordsTotal } = table.page.info();
    const all = recordsDisplay === recordsTotal;
    reset.hidden = !state().toString();
    count.textContent = all ? `All ${recordsTotal} claims` : `${recordsDisplay} of ${recordsTotal} claims`;
  }

  // The entry in the browser's history is replaced, not added to: "back" leads to the page before.
  function remember() {
    const query = state().toString();
    if (query === new URLSearchParams(location.search).toString()) return;
    history.replaceState(null, "", location.pathname + (query && `?${query}`));
  }

  function showAll() {
    setState(new URLSearchParams());
    show();
  }

  // A link to a claim shows it, whatever else is chosen.
  function reveal() {
    const { hash } = location;
    const claim = hash && table.row(decodeURIComponent(hash)).node();
    if (!claim) return;
    if (!claim.isConnected) showAll();
    if (!claim.matches(":target")) location.replace(hash);
  }

  table.on("draw", tell);
  setState(new URLSearchParams(location.search));
  show();
  reveal();
  table.on("draw", remember);
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    showAll();
    form.elements.search.focus();
  });
  addEventListener("hashchange", reveal);
})();
