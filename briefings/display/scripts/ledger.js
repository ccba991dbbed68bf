// The ledger searched, filtered and sorted by DataTables; what is shown stands in the address, so that it can be shared.
// The library is large and the table whole without it, so it is loaded when a reader stirs, or at once where the address
// asks for something. What is typed, chosen or tapped before it has come is kept in the form, and counts.
(() => {
  "use strict";
  const LIBRARY = new URL("datatables.js", document.currentScript.src).href;
  const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll", "focusin", "input", "click"];
  const PATIENCE = 3000; // milliseconds from the page being there: what makes up the page comes first
  const form = document.getElementById("ledger-controls");
  const head = document.querySelector("#ledger thead");
  const count = document.getElementById("ledger-count");
  const reset = form.querySelector("button[type=reset]");
  const fields = [...form.querySelectorAll("input, select")]; // one that nobody sees holds the order
  const choices = [...form.querySelectorAll("select")];

  function fill(state) {
    for (const field of fields) field.value = state.get(field.name) ?? "";
    for (const choice of choices) if (choice.selectedIndex < 0) choice.value = "";
  }

  function state() {
    const chosen = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) chosen.set(field.name, field.value.trim());
    return chosen;
  }

  function noteTap(event) {
    const heading = event.target.closest("th");
    if (heading) form.elements.sort.value = heading.dataset.name;
  }

  const waiting = new AbortController();

  function load() {
    waiting.abort();
    const script = document.createElement("script");
    script.src = LIBRARY;
    script.onload = start;
    script.onerror = () => form.remove(); // else they would promise what nothing does
    document.head.append(script);
  }

  function fetchAhead() {
    if (waiting.signal.aborted) return;
    const link = document.createElement("link");
    Object.assign(link, { rel: "prefetch", as: "script", href: LIBRARY });
    document.head.append(link);
  }

  function start() {
    head.removeEventListener("click", noteTap);
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

    function order() {
      const sort = form.elements.sort.value;
      const column = columns.indexOf(sort.replace(/^-/, ""));
      table.order(column < 0 ? [] : [[column, sort.startsWith("-") ? "desc" : "asc"]]);
    }

    function noteOrder() {
      const [[column, direction] = []] = table.order();
      form.elements.sort.value = direction ? (direction === "desc" ? "-" : "") + columns[column] : "";
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
      fill(new URLSearchParams());
      order();
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

    table.on("draw", () => { noteOrder(); tell(); });
    order();
    show();
    reveal();
    if (!location.hash) remember();
    table.on("draw", remember);
    form.addEventListener("input", show);
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      showAll();
      form.elements.search.focus();
    });
    addEventListener("hashchange", reveal);
  }

  fill(new URLSearchParams(location.search));
  form.addEventListener("submit", (event) => event.preventDefault());
  head.addEventListener("click", noteTap);
  for (const sign of SIGNS) addEventListener(sign, load, { passive: true, signal: waiting.signal });
  if (location.search || location.hash) load();
  else addEventListener("load", () => setTimeout(fetchAhead, PATIENCE), { signal: waiting.signal });
})();
