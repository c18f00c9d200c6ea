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

  const past = read();
  document.getElementById("past").hidden = past.length === 0;
  for (const sql of past) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.title = sql;
    button.textContent = sql.length > 80 ? sql.slice(0, 80) + "…" : sql;
    button.addEventListener("click", () => { editor.value = sql; editor.focus(); });
    item.append(button);
    list.append(item);
  }

  // The names of tables open their columns; those of columns go into the editor.
  document.querySelectorAll("aside details.table li code").forEach(code => {
    const insert = () => {
      editor.setRangeText(code.textContent, editor.selectionStart, editor.selectionEnd, "end");
      editor.focus();
    };
    code.tabIndex = 0;
    code.setAttribute("role", "button");
    code.addEventListener("click", insert);
    code.addEventListener("keydown", event => { if (event.key === "Enter") { event.preventDefault(); insert(); } });
  });
})();
