// What the page gains with scripts: a history in this browser, Ctrl+Enter, and names put into the editor by a click.
(() => {
  const key = "sql-history";
  const editor = document.getElementById("sql");
  const form = document.getElementById("query");
  const list = document.getElementById("history");
  const read = () => { try { return JSON.parse(localStorage.getItem(key)) || []; } catch { return []; } };

  form.addEventListener("submit", () => {
    const past = [editor.value, ...read().filter(sql => sql !== editor.value)].slice(0, 50);
    try { localStorage.setItem(key, JSON.stringify(past)); } catch { /* no storage, no history */ }
  });

  editor.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });

  for (const sql of read()) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sql.length > 80 ? sql.slice(0, 80) + "…" : sql;
    button.addEventListener("click", () => { editor.value = sql; editor.focus(); });
    item.append(button);
    list.append(item);
  }

  document.querySelectorAll("aside details.table code").forEach(code => code.addEventListener("dblclick", () => {
    editor.setRangeText(code.textContent, editor.selectionStart, editor.selectionEnd, "end");
    editor.focus();
  }));
})();
